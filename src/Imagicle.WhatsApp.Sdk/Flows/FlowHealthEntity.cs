using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Flows;

/// <summary>
/// The health of one thing that a flow depends on.
/// </summary>
/// <example>
/// <code>
/// var flow = await client.Flows.GetAsync("650000000000001", ["health_status"]);
/// foreach (var entity in flow.HealthStatus?.Entities ?? [])
/// {
///     Console.WriteLine($"{entity.EntityType}: {entity.CanSendMessage}");
/// }
/// </code>
/// </example>
public sealed record FlowHealthEntity : GraphObject
{
    /// <summary><c>FLOW</c>, <c>WABA</c>, <c>BUSINESS</c> or <c>APP</c>.</summary>
    public string? EntityType { get; init; }

    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary><c>AVAILABLE</c>, <c>LIMITED</c> or <c>BLOCKED</c>.</summary>
    public string? CanSendMessage { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FlowHealthError> Errors { get; init => field = value ?? []; } = [];
}
