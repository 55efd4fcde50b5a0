using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Who began a conversation. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new ConversationAnalyticsQuery(start, end, AnalyticsGranularity.Day)
/// {
///     Directions = [ConversationDirection.UserInitiated],
/// };
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>BUSINESS_INITIATED</c>.</param>
[JsonConverter(typeof(WireStringConverter<ConversationDirection>))]
public readonly record struct ConversationDirection(string Value) : IWireString<ConversationDirection>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ConversationDirection.BusinessInitiated"/>
        public const string BusinessInitiated = "BUSINESS_INITIATED";

        /// <inheritdoc cref="ConversationDirection.UserInitiated"/>
        public const string UserInitiated = "USER_INITIATED";

        /// <inheritdoc cref="ConversationDirection.Unknown"/>
        public const string Unknown = "UNKNOWN";
    }

    /// <summary>The business.</summary>
    public static ConversationDirection BusinessInitiated { get; } = new(Names.BusinessInitiated);

    /// <summary>The customer.</summary>
    public static ConversationDirection UserInitiated { get; } = new(Names.UserInitiated);

    /// <summary>Meta does not say.</summary>
    public static ConversationDirection Unknown { get; } = new(Names.Unknown);

    static ConversationDirection IWireString<ConversationDirection>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
