using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The throughput or messaging limit of a number changed.
/// The number is <see cref="WebhookSource.DisplayPhoneNumber"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/phone_number_quality_update"/>
/// </summary>
/// <example>
/// <code>
/// // Numbers that may write to fewer than 2,000 customers a day.
/// var limited = events.OfType&lt;PhoneNumberQualityUpdate&gt;()
///     .Where(update =&gt; update.Limit.Customers &lt; 2000)
///     .Select(update =&gt; update.Source.DisplayPhoneNumber);
/// </code>
/// </example>
/// <param name="Event">What happened.</param>
public sealed record PhoneNumberQualityUpdate(PhoneNumberEvent Event) : WhatsAppEvent
{
    /// <summary>The limit from now on; empty when Meta left it out.</summary>
    public MessagingLimit Limit { get; init; }

    /// <summary>The older spelling of <see cref="Limit"/>, deprecated by Meta.</summary>
    public MessagingLimit CurrentLimit { get; init; }

    /// <summary>The limit until now; empty when Meta left it out.</summary>
    public MessagingLimit OldLimit { get; init; }

    internal override string? OrderKey => AccountKey($"number/{Source.DisplayPhoneNumber}");
}
