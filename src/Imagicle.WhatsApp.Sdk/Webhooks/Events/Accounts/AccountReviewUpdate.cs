namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The business account was reviewed.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/account_review_update"/>
/// </summary>
/// <example>
/// <code>
/// var rejected = events.OfType&lt;AccountReviewUpdate&gt;()
///     .Where(review =&gt; review.Decision == ReviewDecision.Rejected)
///     .Select(review =&gt; review.Source.BusinessAccountId);
/// </code>
/// </example>
/// <param name="Decision">What Meta decided.</param>
public sealed record AccountReviewUpdate(ReviewDecision Decision) : WhatsAppEvent
{
    internal override string? OrderKey => AccountKey("account");
}
