using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A flow that was copied from another account.
/// </summary>
/// <example>
/// <code>
/// var result = await client.Flows.MigrateAsync("102290129340398");
/// foreach (var flow in result.Migrated)
/// {
///     Console.WriteLine($"{flow.SourceId} is {flow.MigratedId} now.");
/// }
/// </code>
/// </example>
public sealed record MigratedFlow : GraphObject
{
    /// <summary>Its name.</summary>
    public string? SourceName { get; init; }

    /// <summary>Its id in the other account.</summary>
    public string? SourceId { get; init; }

    /// <summary>Its id in this account.</summary>
    public string? MigratedId { get; init; }
}
