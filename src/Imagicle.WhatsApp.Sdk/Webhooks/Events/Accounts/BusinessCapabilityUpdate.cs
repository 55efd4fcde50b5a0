using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The limits of the business changed.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/business_capability_update"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;BusinessCapabilityUpdate&gt;())
/// {
///     // Null: unlimited, or Meta did not say.
///     int? customersPerDay = update.Limit.Customers;
///     int? numbers = update.MaxPhoneNumbers;
/// }
/// </code>
/// </example>
public sealed record BusinessCapabilityUpdate : WhatsAppEvent
{
    /// <summary>How many customers the business may write to first in 24 hours; empty when Meta left it out.</summary>
    public MessagingLimit Limit { get; init; }

    /// <summary>The same for each number, until Graph v23.</summary>
    public int? MaxConversationsPerPhone { get; init; }

    /// <summary>How many numbers the business may have.</summary>
    public int? MaxPhoneNumbers { get; init; }

    /// <summary>How many numbers each WhatsApp Business Account may have.</summary>
    public int? MaxPhoneNumbersPerAccount { get; init; }

    internal override string? OrderKey => AccountKey("account");
}
