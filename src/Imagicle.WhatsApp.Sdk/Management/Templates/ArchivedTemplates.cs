using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of templates that were to be archived, or taken back.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management"/>
/// </summary>
/// <example>
/// <code>
/// var result = await client.Templates.ArchiveAsync(["920070352646140"]);
/// Console.WriteLine($"{result.Ids.Count} archived, {result.Failed.Count} not");
/// </code>
/// </example>
public sealed record ArchivedTemplates : GraphObject
{
    /// <summary>The ids of those for which it failed, and why.</summary>
    [JsonPropertyName("failed_templates")]
    public IReadOnlyDictionary<string, string> Failed
    {
        get;
        init => field = value ?? ReadOnlyDictionary<string, string>.Empty;
    } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The ids of those that were archived, or taken back.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Ids => Archived ?? Unarchived ?? [];

    [JsonInclude]
    [JsonPropertyName("archived_templates")]
    internal IReadOnlyList<string>? Archived { get; init; }

    [JsonInclude]
    [JsonPropertyName("unarchived_templates")]
    internal IReadOnlyList<string>? Unarchived { get; init; }
}
