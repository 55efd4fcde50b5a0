namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A customer stopped or resumed marketing messages.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/user_preferences"/>
/// </summary>
/// <example>
/// <code>
/// // Customers who want no marketing messages: leave them out of the next campaign.
/// var unwilling = events.OfType&lt;UserPreferenceUpdate&gt;()
///     .Where(update =&gt; update is { Category: "marketing_messages", Preference.Value: UserPreference.Names.Stop })
///     .Select(update =&gt; update.User.Id)
///     .ToHashSet();
/// </code>
/// </example>
/// <param name="Preference">What the customer wants.</param>
public sealed record UserPreferenceUpdate(UserPreference Preference) : WhatsAppEvent
{
    /// <summary>What it is about: <c>marketing_messages</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Meta's words.</summary>
    public string? Detail { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The sign-up form, if the customer used one.</summary>
    public string? SignupId { get; init; }

    private WhatsAppUser user = WhatsAppUser.None;

    /// <summary>The customer.</summary>
    public WhatsAppUser User
    {
        get => user;
        init => user = value;
    }

    internal override string? OrderKey => ConversationKey(User);

    internal override void Complete(WebhookContacts contacts) => user = contacts.Merge(user);
}
