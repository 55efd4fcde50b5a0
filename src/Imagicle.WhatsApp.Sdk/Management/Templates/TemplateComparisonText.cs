using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A text of one of the compared templates.
/// </summary>
/// <example>
/// <code>
/// var comparison = await client.Templates.CompareAsync("920070352646140", "1192339204654487");
/// var reason = comparison.Single(figure =&gt; figure.Metric == "TOP_BLOCK_REASON").Texts[0].Value;
/// </code>
/// </example>
public sealed record TemplateComparisonText : GraphObject
{
    /// <summary>The template.</summary>
    [JsonPropertyName("key")]
    public string? TemplateId { get; init; }

    /// <summary>Its text, such as <c>SPAM</c>.</summary>
    public string? Value { get; init; }
}
