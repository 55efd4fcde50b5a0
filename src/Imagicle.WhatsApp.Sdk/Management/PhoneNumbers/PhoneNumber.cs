using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A phone number of the account.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/phone-numbers"/>
/// </summary>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// Console.WriteLine($"{number.VerifiedName} {number.DisplayPhoneNumber}: {number.Status}, {number.QualityRating}");
/// </code>
/// </example>
public sealed record PhoneNumber : GraphObject
{
    /// <summary>Its id, as in <see cref="WhatsAppOptions.PhoneNumberId"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The number as people write it, such as <c>+1 631-555-5555</c>.</summary>
    public string? DisplayPhoneNumber { get; init; }

    /// <summary>The country of the number, two letters.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The country's dialling code, digits only.</summary>
    public string? CountryDialCode { get; init; }

    /// <summary>The display name that customers see.</summary>
    public string? VerifiedName { get; init; }

    /// <summary>What became of the display name.</summary>
    public NameStatus? NameStatus { get; init; }

    /// <summary>The display name that was asked for.</summary>
    public string? NewDisplayName { get; init; }

    /// <summary>What became of the display name that was asked for.</summary>
    public NameStatus? NewNameStatus { get; init; }

    /// <summary>The business's username, without <c>@</c>.</summary>
    public string? Username { get; init; }

    /// <summary>Whether it can be used.</summary>
    public PhoneNumberStatus? Status { get; init; }

    /// <summary>Whether the code that proves its ownership was entered.</summary>
    public CodeVerificationStatus? CodeVerificationStatus { get; init; }

    /// <summary>Where it is hosted.</summary>
    public PlatformType? PlatformType { get; init; }

    /// <summary>Whether it is for real or for tests.</summary>
    public AccountMode? AccountMode { get; init; }

    /// <summary>How customers took its messages.</summary>
    public QualityRating? QualityRating { get; init; }

    /// <summary>The same with its reasons.</summary>
    public QualityScore? QualityScore { get; init; }

    /// <summary>How many messages a second it takes.</summary>
    public Throughput? Throughput { get; init; }

    /// <summary>How many customers the business portfolio may write to first in 24 hours.</summary>
    public MessagingLimit? WhatsappBusinessManagerMessagingLimit { get; init; }

    /// <summary>Whether it has the official badge.</summary>
    public bool? IsOfficialBusinessAccount { get; init; }

    /// <summary>Whether it has a two-step verification pin.</summary>
    public bool? IsPinEnabled { get; init; }

    /// <summary>Whether it is used in the WhatsApp Business app too.</summary>
    public bool? IsOnBizApp { get; init; }

    /// <summary>Whether a partner has verified it beforehand.</summary>
    public bool? IsPreverifiedNumber { get; init; }

    /// <summary>Whether customers find it by its name.</summary>
    public SearchVisibility? SearchVisibility { get; init; }

    /// <summary>When it was last registered.</summary>
    public DateTimeOffset? LastOnboardedTime { get; init; }

    /// <summary>Where its webhooks go.</summary>
    public WebhookConfiguration? WebhookConfiguration { get; init; }

    /// <summary>What an empty chat shows; only if asked for.</summary>
    public ConversationalAutomation? ConversationalAutomation { get; init; }

    /// <summary>Whether messages can be sent; only if asked for.</summary>
    public MessagingHealth? HealthStatus { get; init; }
}
