using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How customers took the messages of a template on a day.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new TemplateAnalyticsQuery(start, end, "920070352646140");
/// await foreach (var analytics in client.Analytics.ListTemplatesAsync(query))
/// {
///     foreach (var point in analytics.DataPoints)
///     {
///         Console.WriteLine($"{point.TemplateId}: {point.Read} of {point.Delivered} read");
///     }
/// }
/// </code>
/// </example>
public sealed record TemplatePoint : GraphObject
{
    /// <summary>The template.</summary>
    public string? TemplateId { get; init; }

    /// <summary>When the time begins.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Messages that were sent.</summary>
    public int? Sent { get; init; }

    /// <summary>Messages that were delivered.</summary>
    public int? Delivered { get; init; }

    /// <summary>Messages that were read, as far as customers let see that.</summary>
    public int? Read { get; init; }

    /// <summary>Messages that were answered.</summary>
    public int? Replied { get; init; }

    /// <summary>Taps, button by button; only of marketing and utility templates.</summary>
    [JsonPropertyName("clicked")]
    public IReadOnlyList<TemplateClick> Clicks { get; init => field = value ?? []; } = [];

    /// <summary>What they cost.</summary>
    [JsonPropertyName("cost")]
    public IReadOnlyList<TemplateCost> Costs { get; init => field = value ?? []; } = [];
}
