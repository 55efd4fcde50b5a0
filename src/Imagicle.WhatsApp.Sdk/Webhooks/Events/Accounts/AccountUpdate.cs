namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Something happened to the business account; which of the blocks are present depends on what.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/account_update"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;AccountUpdate&gt;())
/// {
///     var problem = update.Ban is { } ban ? $"{ban.State} on {ban.Date}"
///         : update.ViolationType is { } policy ? $"broke the policy {policy}"
///         : update.Restrictions is [var first, ..] ? $"{first.Type} until {first.ExpiresAt:d}"
///         : null;
/// }
/// </code>
/// </example>
/// <param name="Event">What happened.</param>
public sealed record AccountUpdate(AccountEvent Event) : WhatsAppEvent
{
    /// <summary>The country of the business, two letters.</summary>
    public string? Country { get; init; }

    /// <summary>The number that it is about, in older payloads.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>What the account may not do.</summary>
    public IReadOnlyList<AccountRestriction> Restrictions { get; init; } = [];

    /// <summary>Which policy was broken, for example <c>ADULT</c>.</summary>
    public string? ViolationType { get; init; }

    /// <summary>That it is disabled, or is to be, or works again.</summary>
    public AccountBan? Ban { get; init; }

    /// <summary>From when the international rate for authentication applies.</summary>
    public InternationalRate? InternationalRate { get; init; }

    /// <summary>The price tier that was reached.</summary>
    public VolumeTier? VolumeTier { get; init; }

    /// <summary>The account and partner that it is about.</summary>
    public PartnerAccount? Partner { get; init; }

    /// <summary>Why a partner was removed.</summary>
    public AccountDisconnection? Disconnection { get; init; }

    /// <summary>What came of certifying a partner's client.</summary>
    public PartnerCertification? Certification { get; init; }

    internal override string? OrderKey => AccountKey("account");
}
