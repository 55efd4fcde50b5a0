namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The business account was reviewed.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/account_review_update"/>
/// </summary>
/// <param name="Decision">What Meta decided.</param>
public sealed record AccountReviewUpdate(ReviewDecision Decision) : WhatsAppEvent
{
    internal override string? OrderKey => AccountKey("account");
}
