using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A flow that could not be copied from another account.
/// </summary>
/// <example>
/// <code>
/// var result = await client.Flows.MigrateAsync("102290129340398");
/// foreach (var flow in result.Failed)
/// {
///     Console.WriteLine($"{flow.SourceName}: {flow.ErrorMessage}");
/// }
/// </code>
/// </example>
public sealed record FailedFlow : GraphObject
{
    /// <summary>Its name.</summary>
    public string? SourceName { get; init; }

    /// <summary>Meta's code.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Why.</summary>
    public string? ErrorMessage { get; init; }
}
