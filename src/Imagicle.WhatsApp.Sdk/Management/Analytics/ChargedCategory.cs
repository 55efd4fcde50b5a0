using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The category that messages were charged by. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new PricingAnalyticsQuery(start, end, AnalyticsGranularity.Day)
/// {
///     Categories = [ChargedCategory.Marketing],
/// };
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>AUTHENTICATION</c>.</param>
[JsonConverter(typeof(WireStringConverter<ChargedCategory>))]
public readonly record struct ChargedCategory(string Value) : IWireString<ChargedCategory>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ChargedCategory.Authentication"/>
        public const string Authentication = "AUTHENTICATION";

        /// <inheritdoc cref="ChargedCategory.AuthenticationInternational"/>
        public const string AuthenticationInternational = "AUTHENTICATION_INTERNATIONAL";

        /// <inheritdoc cref="ChargedCategory.Marketing"/>
        public const string Marketing = "MARKETING";

        /// <inheritdoc cref="ChargedCategory.MarketingLite"/>
        public const string MarketingLite = "MARKETING_LITE";

        /// <inheritdoc cref="ChargedCategory.Service"/>
        public const string Service = "SERVICE";

        /// <inheritdoc cref="ChargedCategory.Utility"/>
        public const string Utility = "UTILITY";
    }

    /// <summary>One-time passwords.</summary>
    public static ChargedCategory Authentication { get; } = new(Names.Authentication);

    /// <summary>One-time passwords at the international rate.</summary>
    public static ChargedCategory AuthenticationInternational { get; } = new(Names.AuthenticationInternational);

    /// <summary>Marketing templates.</summary>
    public static ChargedCategory Marketing { get; } = new(Names.Marketing);

    /// <summary>Marketing templates through the Marketing Messages API.</summary>
    public static ChargedCategory MarketingLite { get; } = new(Names.MarketingLite);

    /// <summary>Answers to customers.</summary>
    public static ChargedCategory Service { get; } = new(Names.Service);

    /// <summary>Utility templates.</summary>
    public static ChargedCategory Utility { get; } = new(Names.Utility);

    static ChargedCategory IWireString<ChargedCategory>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
