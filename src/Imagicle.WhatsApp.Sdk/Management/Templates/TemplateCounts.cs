using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How many templates the account has and may have.
/// </summary>
/// <example>
/// <code>
/// var counts = await client.Templates.CountAsync();
/// Console.WriteLine($"{counts.Templates} of {counts.Limit}");
/// </code>
/// </example>
public sealed record TemplateCounts : GraphObject
{
    /// <summary>Templates that match, languages counted.</summary>
    [JsonPropertyName("total_count")]
    public int? Total { get; init; }

    /// <summary>Templates of the account.</summary>
    [JsonPropertyName("message_template_count")]
    public int? Templates { get; init; }

    /// <summary>How many it may have: 250, or 6,000 for a verified business.</summary>
    [JsonPropertyName("message_template_limit")]
    public int? Limit { get; init; }

    /// <summary>Whether each template has all the languages that others have.</summary>
    public bool? AreTranslationsComplete { get; init; }
}
