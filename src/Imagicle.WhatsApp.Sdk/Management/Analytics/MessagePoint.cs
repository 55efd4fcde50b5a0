using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Messages in a time.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var messages = await client.Analytics.GetMessagesAsync(
///     new MessageAnalyticsQuery(start, end, AnalyticsGranularity.Day));
/// foreach (var point in messages.DataPoints)
/// {
///     Console.WriteLine($"{point.Start}: {point.Sent} sent, {point.Delivered} delivered");
/// }
/// </code>
/// </example>
public sealed record MessagePoint : GraphObject
{
    /// <summary>When the time begins.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Messages that were sent.</summary>
    public int? Sent { get; init; }

    /// <summary>Messages that were delivered.</summary>
    public int? Delivered { get; init; }
}
