namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The rate that a message is charged at. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var isMarketing = events.OfType&lt;MessageStatusUpdate&gt;().Any(update =&gt; update.Pricing?.Category.Value
///     is PricingCategory.Names.Marketing or PricingCategory.Names.MarketingLite);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>authentication</c>.</param>
public readonly record struct PricingCategory(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PricingCategory.Authentication"/>
        public const string Authentication = "authentication";

        /// <inheritdoc cref="PricingCategory.AuthenticationInternational"/>
        public const string AuthenticationInternational = "authentication-international";

        /// <inheritdoc cref="PricingCategory.Marketing"/>
        public const string Marketing = "marketing";

        /// <inheritdoc cref="PricingCategory.MarketingLite"/>
        public const string MarketingLite = "marketing_lite";

        /// <inheritdoc cref="PricingCategory.ReferralConversion"/>
        public const string ReferralConversion = "referral_conversion";

        /// <inheritdoc cref="PricingCategory.Service"/>
        public const string Service = "service";

        /// <inheritdoc cref="PricingCategory.Utility"/>
        public const string Utility = "utility";
    }

    /// <summary>One-time codes.</summary>
    public static PricingCategory Authentication { get; } = new(Names.Authentication);

    /// <summary>One-time codes at the international rate.</summary>
    public static PricingCategory AuthenticationInternational { get; } = new(Names.AuthenticationInternational);

    /// <summary>Marketing templates.</summary>
    public static PricingCategory Marketing { get; } = new(Names.Marketing);

    /// <summary>Marketing templates by the Marketing Messages API.</summary>
    public static PricingCategory MarketingLite { get; } = new(Names.MarketingLite);

    /// <summary>Answers in a free entry point window.</summary>
    public static PricingCategory ReferralConversion { get; } = new(Names.ReferralConversion);

    /// <summary>Anything that is not a template.</summary>
    public static PricingCategory Service { get; } = new(Names.Service);

    /// <summary>Utility templates.</summary>
    public static PricingCategory Utility { get; } = new(Names.Utility);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
