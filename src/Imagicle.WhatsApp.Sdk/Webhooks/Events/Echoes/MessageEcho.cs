namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A message that the business itself sent by other means: the WhatsApp Business app, or another app. It
/// is no message of a customer's and must not be answered.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_message_echoes"/>
/// </summary>
/// <example>
/// <code>
/// // What the staff wrote on the phone belongs in the transcript, too.
/// var written = events.OfType&lt;MessageEcho&gt;()
///     .Where(echo =&gt; echo.Message is IncomingText)
///     .Select(echo =&gt; (Customer: echo.Recipient.Id, ((IncomingText)echo.Message).Body, echo.Message.Timestamp));
/// </code>
/// </example>
/// <param name="Message">What was sent; its sender is the business. Also <see cref="IncomingEdit"/> and <see cref="IncomingRevoke"/>.</param>
public sealed record MessageEcho(IncomingMessage Message) : WhatsAppEvent
{
    private WhatsAppUser recipient = WhatsAppUser.None;

    /// <summary>The customer whom it went to.</summary>
    public WhatsAppUser Recipient
    {
        get => recipient;
        init => recipient = value;
    }

    internal override string? OrderKey => ConversationKey(Recipient, Message.GroupId);

    internal override string? DuplicateKey => Message.Id.Length == 0 ? null : $"echo/{Message.Id}";

    internal override void SetSource(WebhookSource from)
    {
        base.SetSource(from);
        Message.SetSource(from);
    }

    internal override void Complete(WebhookContacts contacts) => recipient = contacts.Merge(recipient);
}
