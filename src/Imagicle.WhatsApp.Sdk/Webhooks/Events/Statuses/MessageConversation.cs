namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Meta's own conversation. Since v24 it is only sent inside a free entry point window; before, its id was unique
/// per message.
/// </summary>
/// <example>
/// <code>
/// // Until when answers to customers who came through an ad are free.
/// var freeUntil = events.OfType&lt;MessageStatusUpdate&gt;()
///     .Where(update =&gt; update.Conversation is { Origin: "referral_conversion", ExpiresAt: not null })
///     .Select(update =&gt; (Customer: update.Recipient.Id, Until: update.Conversation!.ExpiresAt));
/// </code>
/// </example>
public sealed record MessageConversation
{
    /// <summary>Meta's id of the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>When it ends; only with <c>sent</c>.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What it was opened by: <c>service</c>, <c>marketing</c>, <c>referral_conversion</c>, ...</summary>
    public string? Origin { get; init; }
}
