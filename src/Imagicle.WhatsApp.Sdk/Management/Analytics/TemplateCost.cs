using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What messages of a template cost.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new TemplateAnalyticsQuery(start, end, "920070352646140");
/// await foreach (var analytics in client.Analytics.ListTemplatesAsync(query))
/// {
///     var spent = analytics.DataPoints.SelectMany(point =&gt; point.Costs)
///         .Where(cost =&gt; cost.Type == "amount_spent")
///         .Sum(cost =&gt; cost.Value);
/// }
/// </code>
/// </example>
public sealed record TemplateCost : GraphObject
{
    /// <summary><c>amount_spent</c>, <c>cost_per_delivered</c> or <c>cost_per_url_button_click</c>.</summary>
    public string? Type { get; init; }

    /// <summary>How much, in the currency of the account; null: not known.</summary>
    public decimal? Value { get; init; }
}
