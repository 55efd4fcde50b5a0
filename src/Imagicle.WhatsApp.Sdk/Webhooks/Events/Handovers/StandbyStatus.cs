namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The status of a message that another handler sent while another handler, such as Meta Business
/// Agent, has the conversation. It is for information: do not answer.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <example>
/// <code>
/// var failed = events.OfType&lt;StandbyStatus&gt;()
///     .Where(standby =&gt; standby.Update.Status == MessageStatus.Failed)
///     .Select(standby =&gt; standby.Update.MessageId);
/// </code>
/// </example>
/// <param name="Update">The status.</param>
public sealed record StandbyStatus(MessageStatusUpdate Update) : WhatsAppEvent
{
    internal override string? OrderKey => Update.OrderKey;

    internal override string? DuplicateKey => Update.DuplicateKey is { } key ? $"standby/{key}" : null;

    internal override void SetSource(WebhookSource from)
    {
        base.SetSource(from);
        Update.SetSource(from);
    }

    internal override void Complete(WebhookContacts contacts) => Update.Complete(contacts);
}
