using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How customers took messages of templates, sent in one way.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new TemplateAnalyticsQuery(start, end, "920070352646140");
/// await foreach (var analytics in client.Analytics.ListTemplatesAsync(query))
/// {
///     Console.WriteLine($"{analytics.ProductType}: {analytics.DataPoints.Count} days");
/// }
/// </code>
/// </example>
public sealed record TemplateAnalytics : GraphObject
{
    /// <summary>The time that a point stands for: a day.</summary>
    public string? Granularity { get; init; }

    /// <summary><c>cloud_api</c> or <c>marketing_messages_lite_api</c>.</summary>
    public string? ProductType { get; init; }

    /// <summary>The points.</summary>
    public IReadOnlyList<TemplatePoint> DataPoints { get; init => field = value ?? []; } = [];
}
