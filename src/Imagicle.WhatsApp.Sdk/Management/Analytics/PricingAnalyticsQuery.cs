namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What messages to count by their price.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new PricingAnalyticsQuery(start, end, AnalyticsGranularity.Month)
/// {
///     Dimensions = [AnalyticsDimension.Country, AnalyticsDimension.PricingCategory],
/// };
/// </code>
/// </example>
/// <param name="Start">From when; a year ago at most.</param>
/// <param name="End">Until when.</param>
/// <param name="Granularity">The time that one point stands for.</param>
public sealed record PricingAnalyticsQuery(DateTimeOffset Start, DateTimeOffset End, AnalyticsGranularity Granularity)
{
    /// <summary>Business phone numbers, digits without <c>+</c>; empty: all.</summary>
    public IReadOnlyList<string> PhoneNumbers { get; init => field = value ?? []; } = [];

    /// <summary>Countries of customers, such as <c>IT</c>; empty: all.</summary>
    public IReadOnlyList<string> CountryCodes { get; init => field = value ?? []; } = [];

    /// <summary>Cost and volume; empty: both.</summary>
    public IReadOnlyList<AnalyticsMetric> Metrics { get; init => field = value ?? []; } = [];

    /// <summary>Whether they were free; empty: all.</summary>
    public IReadOnlyList<ChargedType> Types { get; init => field = value ?? []; } = [];

    /// <summary>Their categories; empty: all.</summary>
    public IReadOnlyList<ChargedCategory> Categories { get; init => field = value ?? []; } = [];

    /// <summary>By what to tell them apart; empty: by nothing.</summary>
    public IReadOnlyList<AnalyticsDimension> Dimensions { get; init => field = value ?? []; } = [];
}
