namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A user's id changed. Meta documented this field in 2026 and withdrew it: expect
/// <see cref="IncomingIdentityChange"/> instead.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// // The ids to replace in the host's own records.
/// var renamed = events.OfType&lt;UserIdUpdate&gt;()
///     .Where(update =&gt; update.Previous.UserId is not null)
///     .ToLookup(update =&gt; update.Previous.UserId, update =&gt; update.Current.UserId);
/// </code>
/// </example>
/// <param name="Previous">Who the user was.</param>
/// <param name="Current">Who the user is now.</param>
public sealed record UserIdUpdate(WhatsAppUser Previous, WhatsAppUser Current) : WhatsAppEvent
{
    /// <summary>Meta's words.</summary>
    public string? Detail { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    internal override string? OrderKey => ConversationKey(Current);
}
