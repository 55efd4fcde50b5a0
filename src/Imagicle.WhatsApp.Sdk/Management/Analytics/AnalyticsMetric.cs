using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What is counted. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new PricingAnalyticsQuery(start, end, AnalyticsGranularity.Day)
/// {
///     Metrics = [AnalyticsMetric.Volume],
/// };
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>COST</c>.</param>
[JsonConverter(typeof(WireStringConverter<AnalyticsMetric>))]
public readonly record struct AnalyticsMetric(string Value) : IWireString<AnalyticsMetric>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AnalyticsMetric.Cost"/>
        public const string Cost = "COST";

        /// <inheritdoc cref="AnalyticsMetric.Volume"/>
        public const string Volume = "VOLUME";

        /// <inheritdoc cref="AnalyticsMetric.Conversation"/>
        public const string Conversation = "CONVERSATION";

        /// <inheritdoc cref="AnalyticsMetric.Sent"/>
        public const string Sent = "SENT";

        /// <inheritdoc cref="AnalyticsMetric.Delivered"/>
        public const string Delivered = "DELIVERED";

        /// <inheritdoc cref="AnalyticsMetric.Read"/>
        public const string Read = "READ";

        /// <inheritdoc cref="AnalyticsMetric.Clicked"/>
        public const string Clicked = "CLICKED";
    }

    /// <summary>What it cost, in the currency of the account.</summary>
    public static AnalyticsMetric Cost { get; } = new(Names.Cost);

    /// <summary>Messages that were delivered.</summary>
    public static AnalyticsMetric Volume { get; } = new(Names.Volume);

    /// <summary>Conversations.</summary>
    public static AnalyticsMetric Conversation { get; } = new(Names.Conversation);

    /// <summary>Messages that were sent.</summary>
    public static AnalyticsMetric Sent { get; } = new(Names.Sent);

    /// <summary>Messages that were delivered.</summary>
    public static AnalyticsMetric Delivered { get; } = new(Names.Delivered);

    /// <summary>Messages that were read.</summary>
    public static AnalyticsMetric Read { get; } = new(Names.Read);

    /// <summary>Taps on buttons.</summary>
    public static AnalyticsMetric Clicked { get; } = new(Names.Clicked);

    static AnalyticsMetric IWireString<AnalyticsMetric>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
