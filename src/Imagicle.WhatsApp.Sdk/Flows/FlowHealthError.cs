using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Flows;

/// <summary>
/// Something that keeps a flow from being sent.
/// </summary>
/// <example>
/// <code>
/// var flow = await client.Flows.GetAsync("650000000000001", ["health_status"]);
/// foreach (var error in flow.HealthStatus?.Entities.SelectMany(entity =&gt; entity.Errors) ?? [])
/// {
///     Console.WriteLine($"{error.ErrorDescription} {error.PossibleSolution}");
/// }
/// </code>
/// </example>
public sealed record FlowHealthError : GraphObject
{
    /// <summary>Meta's code.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>What is wrong.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>What to do.</summary>
    public string? PossibleSolution { get; init; }
}
