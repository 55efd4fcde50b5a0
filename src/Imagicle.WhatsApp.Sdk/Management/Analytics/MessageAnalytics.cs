using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How many messages were sent and delivered.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var messages = await client.Analytics.GetMessagesAsync(
///     new MessageAnalyticsQuery(start, end, AnalyticsGranularity.Day));
/// Console.WriteLine(messages.DataPoints.Sum(point =&gt; point.Delivered));
/// </code>
/// </example>
public sealed record MessageAnalytics : GraphObject
{
    /// <summary>The phone numbers that were counted.</summary>
    public IReadOnlyList<string> PhoneNumbers { get; init => field = value ?? []; } = [];

    /// <summary>The countries that were counted; empty: all.</summary>
    public IReadOnlyList<string> CountryCodes { get; init => field = value ?? []; } = [];

    /// <summary>The time that one point stands for.</summary>
    public string? Granularity { get; init; }

    /// <summary>The points.</summary>
    public IReadOnlyList<MessagePoint> DataPoints { get; init => field = value ?? []; } = [];
}
