using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Messages in a time, and what they cost. What they were not told apart by is null or empty.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new PricingAnalyticsQuery(start, end, AnalyticsGranularity.Month)
/// {
///     Dimensions = [AnalyticsDimension.Country, AnalyticsDimension.PricingCategory],
/// };
/// foreach (var point in await client.Analytics.GetPricingAsync(query))
/// {
///     Console.WriteLine($"{point.Country} {point.PricingCategory}: {point.Volume} for {point.Cost}");
/// }
/// </code>
/// </example>
public sealed record PricingPoint : GraphObject
{
    /// <summary>When the time begins.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The business phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The customers' country.</summary>
    public string? Country { get; init; }

    /// <summary>Whether they were free.</summary>
    public ChargedType? PricingType { get; init; }

    /// <summary>The category that was charged.</summary>
    public ChargedCategory? PricingCategory { get; init; }

    /// <summary>The volume tier, such as <c>0:100000</c>.</summary>
    public string? Tier { get; init; }

    /// <summary>Messages that were delivered.</summary>
    public long? Volume { get; init; }

    /// <summary>What they cost, about, in the currency of the account.</summary>
    public decimal? Cost { get; init; }
}
