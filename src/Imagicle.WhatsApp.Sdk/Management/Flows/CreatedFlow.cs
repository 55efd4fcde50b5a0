using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What Meta answered to a new flow.
/// </summary>
/// <example>
/// <code>
/// var created = await client.Flows.CreateAsync(new NewFlow("Survey", FlowCategory.Survey)
/// {
///     FlowJson = File.ReadAllText("flow.json"),
/// });
/// if (created.ValidationErrors.Count &gt; 0)
/// {
///     Console.WriteLine(created.ValidationErrors[0].Message);
/// }
/// </code>
/// </example>
public sealed record CreatedFlow : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Whether its JSON is right; null if there was none.</summary>
    public bool? Success { get; init; }

    /// <summary>What is wrong with its JSON: the flow was made all the same, but not published.</summary>
    public IReadOnlyList<FlowValidationError> ValidationErrors { get; init => field = value ?? []; } = [];
}
