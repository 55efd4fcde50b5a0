namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What conversations to count. They were what Meta charged until July 2025.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new ConversationAnalyticsQuery(start, end, AnalyticsGranularity.Month)
/// {
///     Dimensions = [AnalyticsDimension.ConversationCategory],
/// };
/// </code>
/// </example>
/// <param name="Start">From when; a year ago at most.</param>
/// <param name="End">Until when.</param>
/// <param name="Granularity">The time that one point stands for.</param>
public sealed record ConversationAnalyticsQuery(
    DateTimeOffset Start, DateTimeOffset End, AnalyticsGranularity Granularity)
{
    /// <summary>Business phone numbers, digits without <c>+</c>; empty: all.</summary>
    public IReadOnlyList<string> PhoneNumbers { get; init => field = value ?? []; } = [];

    /// <summary>Countries of customers, such as <c>IT</c>; empty: all.</summary>
    public IReadOnlyList<string> CountryCodes { get; init => field = value ?? []; } = [];

    /// <summary>Cost and conversations; empty: both.</summary>
    public IReadOnlyList<AnalyticsMetric> Metrics { get; init => field = value ?? []; } = [];

    /// <summary>Their categories; empty: all.</summary>
    public IReadOnlyList<ChargedCategory> Categories { get; init => field = value ?? []; } = [];

    /// <summary>Whether they were free; empty: all.</summary>
    public IReadOnlyList<ConversationType> Types { get; init => field = value ?? []; } = [];

    /// <summary>Who began them; empty: all.</summary>
    public IReadOnlyList<ConversationDirection> Directions { get; init => field = value ?? []; } = [];

    /// <summary>By what to tell them apart; empty: by nothing.</summary>
    public IReadOnlyList<AnalyticsDimension> Dimensions { get; init => field = value ?? []; } = [];
}
