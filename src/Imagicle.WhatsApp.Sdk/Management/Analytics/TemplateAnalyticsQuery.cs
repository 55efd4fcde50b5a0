namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What messages of templates to count, day by day.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new TemplateAnalyticsQuery(start, end, "920070352646140")
/// {
///     Metrics = [AnalyticsMetric.Sent, AnalyticsMetric.Read],
/// };
/// </code>
/// </example>
/// <param name="Start">From when; 90 days ago at most.</param>
/// <param name="End">Until when.</param>
/// <param name="TemplateIds">Their ids; 1 to 10.</param>
public sealed record TemplateAnalyticsQuery(
    DateTimeOffset Start, DateTimeOffset End, params IReadOnlyList<string> TemplateIds)
{
    /// <summary>Cost, clicked, delivered, read and sent; empty: all.</summary>
    public IReadOnlyList<AnalyticsMetric> Metrics { get; init => field = value ?? []; } = [];

    /// <summary><c>CLOUD_API</c> or <c>MARKETING_MESSAGES_LITE_API</c>. Default: both.</summary>
    public string? ProductType { get; init; }

    /// <summary>Whether days begin in the time zone of the account instead of UTC. Meta's default: no.</summary>
    public bool? UseAccountTimezone { get; init; }
}
