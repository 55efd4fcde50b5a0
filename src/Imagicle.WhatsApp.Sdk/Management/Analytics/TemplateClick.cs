using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Taps on a button of a template.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new TemplateAnalyticsQuery(start, end, "920070352646140");
/// await foreach (var analytics in client.Analytics.ListTemplatesAsync(query))
/// {
///     foreach (var click in analytics.DataPoints.SelectMany(point =&gt; point.Clicks))
///     {
///         Console.WriteLine($"{click.ButtonContent}: {click.Count}");
///     }
/// }
/// </code>
/// </example>
public sealed record TemplateClick : GraphObject
{
    /// <summary><c>quick_reply_button</c>, <c>url_button</c> or <c>unique_url_button</c>.</summary>
    public string? Type { get; init; }

    /// <summary>What the button says.</summary>
    public string? ButtonContent { get; init; }

    /// <summary>How many; <c>unique_</c> counts a customer once.</summary>
    public int? Count { get; init; }
}
