using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of templates that were copied from another account.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-migration"/>
/// </summary>
/// <example>
/// <code>
/// var result = await client.Templates.MigrateAsync("102290129340398");
/// foreach (var (id, reason) in result.Failed)
/// {
///     Console.WriteLine($"{id}: {reason}");
/// }
/// </code>
/// </example>
public sealed record MigratedTemplates : GraphObject
{
    /// <summary>The ids, in the other account, of those that were copied.</summary>
    [JsonPropertyName("migrated_templates")]
    public IReadOnlyList<string> Migrated { get; init => field = value ?? []; } = [];

    /// <summary>The ids, in the other account, of those that were not, and why.</summary>
    [JsonPropertyName("failed_templates")]
    public IReadOnlyDictionary<string, string> Failed
    {
        get;
        init => field = value ?? ReadOnlyDictionary<string, string>.Empty;
    } = ReadOnlyDictionary<string, string>.Empty;
}
