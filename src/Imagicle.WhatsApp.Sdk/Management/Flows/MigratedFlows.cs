using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of flows that were copied from another account.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
/// </summary>
/// <example>
/// <code>
/// var result = await client.Flows.MigrateAsync("102290129340398", ["appointment", "leadgen"]);
/// foreach (var failed in result.Failed)
/// {
///     Console.WriteLine($"{failed.SourceName}: {failed.ErrorMessage}");
/// }
/// </code>
/// </example>
public sealed record MigratedFlows : GraphObject
{
    /// <summary>Those that were copied.</summary>
    [JsonPropertyName("migrated_flows")]
    public IReadOnlyList<MigratedFlow> Migrated { get; init => field = value ?? []; } = [];

    /// <summary>Those that were not.</summary>
    [JsonPropertyName("failed_flows")]
    public IReadOnlyList<FailedFlow> Failed { get; init => field = value ?? []; } = [];
}
