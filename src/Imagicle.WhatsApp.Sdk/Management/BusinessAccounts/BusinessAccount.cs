using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A WhatsApp Business Account (WABA): what phone numbers and templates belong to.</summary>
/// <example>
/// <code>
/// var account = await client.BusinessAccount.GetAsync(cancellationToken: cancellationToken);
/// Console.WriteLine($"{account.Name}: {account.AccountReviewStatus}, {account.Currency}");
/// </code>
/// </example>
public sealed record BusinessAccount : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name, which customers do not see.</summary>
    public string? Name { get; init; }

    /// <summary>The currency of its bills, such as <c>EUR</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Meta's number of its time zone.</summary>
    public string? TimezoneId { get; init; }

    /// <summary>The country of the business, two letters.</summary>
    public string? Country { get; init; }

    /// <summary>Where the business mainly is, two letters.</summary>
    public string? PrimaryBusinessLocation { get; init; }

    /// <summary>The namespace of its message templates.</summary>
    public string? MessageTemplateNamespace { get; init; }

    /// <summary>How Meta judges it.</summary>
    public AccountReviewStatus? AccountReviewStatus { get; init; }

    /// <summary>Whether Meta has verified the business.</summary>
    public BusinessVerificationStatus? BusinessVerificationStatus { get; init; }

    /// <summary>Whose it is.</summary>
    public OwnershipType? OwnershipType { get; init; }

    /// <summary>The business portfolio that owns it.</summary>
    public NamedNode? OwnerBusinessInfo { get; init; }

    /// <summary>The business on whose behalf it works.</summary>
    public NamedNode? OnBehalfOfBusinessInfo { get; init; }

    /// <summary>The id of how it is paid; null if there is no payment method.</summary>
    public string? PrimaryFundingId { get; init; }

    /// <summary>The order number on its bills.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Meta's word for its state, such as <c>ACTIVE</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Whether messages can be sent.</summary>
    public MessagingHealth? HealthStatus { get; init; }

    /// <summary>How many customers the business portfolio may write to first in 24 hours.</summary>
    public MessagingLimit? WhatsappBusinessManagerMessagingLimit { get; init; }

    /// <summary>Whether marketing messages can go through the Marketing Messages API, in Meta's word.</summary>
    public string? MarketingMessagesLiteApiStatus { get; init; }

    /// <summary>How far the business is with the Marketing Messages API, in Meta's word.</summary>
    public string? MarketingMessagesOnboardingStatus { get; init; }

    /// <summary>Whether template analytics are collected.</summary>
    public bool? IsEnabledForInsights { get; init; }
}
