namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The business changed a contact in its WhatsApp Business app.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_app_state_sync"/>
/// </summary>
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
