namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>The time that one point of analytics stands for.</summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var messages = await client.Analytics.GetMessagesAsync(
///     new MessageAnalyticsQuery(start, end, AnalyticsGranularity.Day));
/// </code>
/// </example>
public enum AnalyticsGranularity
{
    /// <summary>Half an hour.</summary>
    HalfHour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,
}
