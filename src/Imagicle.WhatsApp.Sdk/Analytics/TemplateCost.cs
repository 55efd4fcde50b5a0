using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Analytics;

/// <summary>
/// What messages of a template cost.
/// </summary>
/// <example>
/// <code>
/// var spent = point.Costs.FirstOrDefault(cost =&gt; cost.Type == "amount_spent")?.Value;
/// </code>
/// </example>
public sealed record TemplateCost : GraphObject
{
    /// <summary><c>amount_spent</c>, <c>cost_per_delivered</c> or <c>cost_per_url_button_click</c>.</summary>
    public string? Type { get; init; }

    /// <summary>How much, in the currency of the account; null: not known.</summary>
    public decimal? Value { get; init; }
}
