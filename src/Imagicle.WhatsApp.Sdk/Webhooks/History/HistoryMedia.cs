namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A file of the history; the message itself comes with a <see cref="HistoryChunk"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/history"/>
/// </summary>
/// <param name="Message">The message again, now with its file; its sender is the business where
/// <see cref="Recipient"/> is set.</param>
public sealed record HistoryMedia(IncomingMessage Message) : WhatsAppEvent
{
    /// <summary>The customer, if the business wrote it; else null.</summary>
    public WhatsAppUser? Recipient { get; init; }

    internal override string? OrderKey => ConversationKey(WhatsAppUser.None, "history");

    internal override void SetSource(WebhookSource from)
    {
        base.SetSource(from);
        Message.SetSource(from);
    }
}
