namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The business changed a contact in its WhatsApp Business app.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_app_state_sync"/>
/// </summary>
/// <example>
/// <code>
/// var names = new Dictionary&lt;string, string?&gt;();
/// foreach (var contact in events.OfType&lt;ContactSync&gt;())
/// {
///     names[contact.User.Id] = contact.Action == ContactSyncAction.Remove ? null : contact.User.Name;
/// }
/// </code>
/// </example>
/// <param name="Action">What it did.</param>
public sealed record ContactSync(ContactSyncAction Action) : WhatsAppEvent
{
    /// <summary>The contact, with the full name.</summary>
    public WhatsAppUser User { get; init; } = WhatsAppUser.None;

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    internal override string? OrderKey => ConversationKey(User);
}
