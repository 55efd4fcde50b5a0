namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What happened to a business account. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;AccountUpdate&gt;())
/// {
///     var isLost = update.Event.Value is AccountEvent.Names.AccountDeleted
///         or AccountEvent.Names.AccountOffboarded or AccountEvent.Names.PartnerRemoved;
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>ACCOUNT_DELETED</c>.</param>
public readonly record struct AccountEvent(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AccountEvent.AccountDeleted"/>
        public const string AccountDeleted = "ACCOUNT_DELETED";

        /// <inheritdoc cref="AccountEvent.AccountRestriction"/>
        public const string AccountRestriction = "ACCOUNT_RESTRICTION";

        /// <inheritdoc cref="AccountEvent.AccountViolation"/>
        public const string AccountViolation = "ACCOUNT_VIOLATION";

        /// <inheritdoc cref="AccountEvent.DisabledUpdate"/>
        public const string DisabledUpdate = "DISABLED_UPDATE";

        /// <inheritdoc cref="AccountEvent.AuthIntlPriceEligibilityUpdate"/>
        public const string AuthIntlPriceEligibilityUpdate = "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE";

        /// <inheritdoc cref="AccountEvent.BusinessPrimaryLocationCountryUpdate"/>
        public const string BusinessPrimaryLocationCountryUpdate = "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE";

        /// <inheritdoc cref="AccountEvent.VolumeBasedPricingTierUpdate"/>
        public const string VolumeBasedPricingTierUpdate = "VOLUME_BASED_PRICING_TIER_UPDATE";

        /// <inheritdoc cref="AccountEvent.PartnerAdded"/>
        public const string PartnerAdded = "PARTNER_ADDED";

        /// <inheritdoc cref="AccountEvent.PartnerRemoved"/>
        public const string PartnerRemoved = "PARTNER_REMOVED";

        /// <inheritdoc cref="AccountEvent.PartnerAppInstalled"/>
        public const string PartnerAppInstalled = "PARTNER_APP_INSTALLED";

        /// <inheritdoc cref="AccountEvent.PartnerAppUninstalled"/>
        public const string PartnerAppUninstalled = "PARTNER_APP_UNINSTALLED";

        /// <inheritdoc cref="AccountEvent.PartnerClientCertificationStatusUpdate"/>
        public const string PartnerClientCertificationStatusUpdate = "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE";

        /// <inheritdoc cref="AccountEvent.AdAccountLinked"/>
        public const string AdAccountLinked = "AD_ACCOUNT_LINKED";

        /// <inheritdoc cref="AccountEvent.MmLiteTermsSigned"/>
        public const string MmLiteTermsSigned = "MM_LITE_TERMS_SIGNED";

        /// <inheritdoc cref="AccountEvent.AccountOffboarded"/>
        public const string AccountOffboarded = "ACCOUNT_OFFBOARDED";

        /// <inheritdoc cref="AccountEvent.AccountReconnected"/>
        public const string AccountReconnected = "ACCOUNT_RECONNECTED";
    }

    /// <summary>It was deleted.</summary>
    public static AccountEvent AccountDeleted { get; } = new(Names.AccountDeleted);

    /// <summary>It may not do some things; the restrictions say which.</summary>
    public static AccountEvent AccountRestriction { get; } = new(Names.AccountRestriction);

    /// <summary>It broke a policy of Meta's.</summary>
    public static AccountEvent AccountViolation { get; } = new(Names.AccountViolation);

    /// <summary>It was disabled, is to be, or works again.</summary>
    public static AccountEvent DisabledUpdate { get; } = new(Names.DisabledUpdate);

    /// <summary>The international rate for authentication applies to it.</summary>
    public static AccountEvent AuthIntlPriceEligibilityUpdate { get; } = new(Names.AuthIntlPriceEligibilityUpdate);

    /// <summary>The country of the business was set.</summary>
    public static AccountEvent BusinessPrimaryLocationCountryUpdate { get; } = new(Names.BusinessPrimaryLocationCountryUpdate);

    /// <summary>It reached another price tier.</summary>
    public static AccountEvent VolumeBasedPricingTierUpdate { get; } = new(Names.VolumeBasedPricingTierUpdate);

    /// <summary>It was shared with a partner.</summary>
    public static AccountEvent PartnerAdded { get; } = new(Names.PartnerAdded);

    /// <summary>It is no longer shared with a partner.</summary>
    public static AccountEvent PartnerRemoved { get; } = new(Names.PartnerRemoved);

    /// <summary>A customer gave a partner's app access.</summary>
    public static AccountEvent PartnerAppInstalled { get; } = new(Names.PartnerAppInstalled);

    /// <summary>A customer took a partner's app the access away.</summary>
    public static AccountEvent PartnerAppUninstalled { get; } = new(Names.PartnerAppUninstalled);

    /// <summary>A partner's client was certified, or not.</summary>
    public static AccountEvent PartnerClientCertificationStatusUpdate { get; } = new(Names.PartnerClientCertificationStatusUpdate);

    /// <summary>An ad account was linked.</summary>
    public static AccountEvent AdAccountLinked { get; } = new(Names.AdAccountLinked);

    /// <summary>The terms of the Marketing Messages API were signed.</summary>
    public static AccountEvent MmLiteTermsSigned { get; } = new(Names.MmLiteTermsSigned);

    /// <summary>A number used in the WhatsApp Business app left the platform.</summary>
    public static AccountEvent AccountOffboarded { get; } = new(Names.AccountOffboarded);

    /// <summary>A number used in the WhatsApp Business app came back.</summary>
    public static AccountEvent AccountReconnected { get; } = new(Names.AccountReconnected);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
