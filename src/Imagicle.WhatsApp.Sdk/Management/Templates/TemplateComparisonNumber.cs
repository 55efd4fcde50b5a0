using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A number of one of the compared templates.
/// </summary>
/// <example>
/// <code>
/// var comparison = await client.Templates.CompareAsync("920070352646140", "1192339204654487");
/// var sends = comparison.Single(figure =&gt; figure.Metric == "MESSAGE_SENDS").Numbers[0].Value;
/// </code>
/// </example>
public sealed record TemplateComparisonNumber : GraphObject
{
    /// <summary>The template.</summary>
    [JsonPropertyName("key")]
    public string? TemplateId { get; init; }

    /// <summary>Its number.</summary>
    public double? Value { get; init; }
}
