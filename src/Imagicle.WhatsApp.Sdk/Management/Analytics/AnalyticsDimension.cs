using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// By what figures are told apart. An open set: an unknown value is kept as it came.
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
/// <param name="Value">The wire value, for example <c>COUNTRY</c>.</param>
[JsonConverter(typeof(WireStringConverter<AnalyticsDimension>))]
public readonly record struct AnalyticsDimension(string Value) : IWireString<AnalyticsDimension>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AnalyticsDimension.Country"/>
        public const string Country = "COUNTRY";

        /// <inheritdoc cref="AnalyticsDimension.Phone"/>
        public const string Phone = "PHONE";

        /// <inheritdoc cref="AnalyticsDimension.PricingCategory"/>
        public const string PricingCategory = "PRICING_CATEGORY";

        /// <inheritdoc cref="AnalyticsDimension.PricingType"/>
        public const string PricingType = "PRICING_TYPE";

        /// <inheritdoc cref="AnalyticsDimension.Tier"/>
        public const string Tier = "TIER";

        /// <inheritdoc cref="AnalyticsDimension.ConversationCategory"/>
        public const string ConversationCategory = "CONVERSATION_CATEGORY";

        /// <inheritdoc cref="AnalyticsDimension.ConversationDirection"/>
        public const string ConversationDirection = "CONVERSATION_DIRECTION";

        /// <inheritdoc cref="AnalyticsDimension.ConversationType"/>
        public const string ConversationType = "CONVERSATION_TYPE";
    }

    /// <summary>By the customer's country.</summary>
    public static AnalyticsDimension Country { get; } = new(Names.Country);

    /// <summary>By the business phone number.</summary>
    public static AnalyticsDimension Phone { get; } = new(Names.Phone);

    /// <summary>By the category that was charged.</summary>
    public static AnalyticsDimension PricingCategory { get; } = new(Names.PricingCategory);

    /// <summary>By whether it was free.</summary>
    public static AnalyticsDimension PricingType { get; } = new(Names.PricingType);

    /// <summary>By volume tier.</summary>
    public static AnalyticsDimension Tier { get; } = new(Names.Tier);

    /// <summary>By the category of conversations.</summary>
    public static AnalyticsDimension ConversationCategory { get; } = new(Names.ConversationCategory);

    /// <summary>By who began conversations.</summary>
    public static AnalyticsDimension ConversationDirection { get; } = new(Names.ConversationDirection);

    /// <summary>By whether conversations were free.</summary>
    public static AnalyticsDimension ConversationType { get; } = new(Names.ConversationType);

    static AnalyticsDimension IWireString<AnalyticsDimension>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
