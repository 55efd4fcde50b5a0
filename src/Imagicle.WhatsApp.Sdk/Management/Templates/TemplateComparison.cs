using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// One figure of two templates side by side.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-comparison"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var figure in await client.Templates.CompareAsync(
///     "920070352646140", "1192339204654487", TemplateComparisonPeriod.Days30))
/// {
///     Console.WriteLine($"{figure.Metric}: {string.Join(" &lt; ", figure.Order)}");
/// }
/// </code>
/// </example>
public sealed record TemplateComparison : GraphObject
{
    /// <summary><c>BLOCK_RATE</c>, <c>MESSAGE_SENDS</c> or <c>TOP_BLOCK_REASON</c>.</summary>
    public string? Metric { get; init; }

    /// <summary>How it is told: <c>RELATIVE</c>, <c>NUMBER_VALUES</c> or <c>STRING_VALUES</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Of a relative one: the ids of the templates, the lowest first.</summary>
    [JsonPropertyName("order_by_relative_metric")]
    public IReadOnlyList<string> Order { get; init => field = value ?? []; } = [];

    /// <summary>Of numbers: one for each template.</summary>
    [JsonPropertyName("number_values")]
    public IReadOnlyList<TemplateComparisonNumber> Numbers { get; init => field = value ?? []; } = [];

    /// <summary>Of texts: one for each template.</summary>
    [JsonPropertyName("string_values")]
    public IReadOnlyList<TemplateComparisonText> Texts { get; init => field = value ?? []; } = [];
}
