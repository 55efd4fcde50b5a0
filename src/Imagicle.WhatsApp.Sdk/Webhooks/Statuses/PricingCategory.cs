namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The rate that a message is charged at. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>authentication</c>.</param>
public readonly record struct PricingCategory(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Authentication = "authentication";
        public const string AuthenticationInternational = "authentication-international";
        public const string Marketing = "marketing";
        public const string MarketingLite = "marketing_lite";
        public const string ReferralConversion = "referral_conversion";
        public const string Service = "service";
        public const string Utility = "utility";
#pragma warning restore CS1591
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
