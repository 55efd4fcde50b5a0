using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Conversations in a time, and what they cost. What they were not told apart by is null or empty.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new ConversationAnalyticsQuery(start, end, AnalyticsGranularity.Month)
/// {
///     Dimensions = [AnalyticsDimension.ConversationCategory],
/// };
/// foreach (var point in await client.Analytics.GetConversationsAsync(query))
/// {
///     Console.WriteLine($"{point.Category}: {point.Conversations} for {point.Cost}");
/// }
/// </code>
/// </example>
public sealed record ConversationPoint : GraphObject
{
    /// <summary>When the time begins.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The business phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The customers' country.</summary>
    public string? Country { get; init; }

    /// <summary>Their category.</summary>
    [JsonPropertyName("conversation_category")]
    public ChargedCategory? Category { get; init; }

    /// <summary>Whether they were free.</summary>
    [JsonPropertyName("conversation_type")]
    public ConversationType? Type { get; init; }

    /// <summary>Who began them.</summary>
    [JsonPropertyName("conversation_direction")]
    public ConversationDirection? Direction { get; init; }

    /// <summary>How many.</summary>
    [JsonPropertyName("conversation")]
    public long? Conversations { get; init; }

    /// <summary>What they cost, about, in the currency of the account.</summary>
    public decimal? Cost { get; init; }
}
