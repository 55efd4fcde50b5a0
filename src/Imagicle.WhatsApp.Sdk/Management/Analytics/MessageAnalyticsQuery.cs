namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How many messages to count.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new MessageAnalyticsQuery(start, end, AnalyticsGranularity.Day) { CountryCodes = ["IT"] };
/// </code>
/// </example>
/// <param name="Start">From when; a year ago at most.</param>
/// <param name="End">Until when.</param>
/// <param name="Granularity">The time that one point stands for.</param>
public sealed record MessageAnalyticsQuery(DateTimeOffset Start, DateTimeOffset End, AnalyticsGranularity Granularity)
{
    /// <summary>Business phone numbers, digits without <c>+</c>; empty: all.</summary>
    public IReadOnlyList<string> PhoneNumbers { get; init => field = value ?? []; } = [];

    /// <summary>Countries of customers, such as <c>IT</c>; empty: all.</summary>
    public IReadOnlyList<string> CountryCodes { get; init => field = value ?? []; } = [];

    /// <summary>0: notifications, 2: customer support; empty: both.</summary>
    public IReadOnlyList<int> ProductTypes { get; init => field = value ?? []; } = [];
}
