namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A customer's message while another handler, such as Meta Business
/// Agent, has the conversation. It is for information: do not answer.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <example>
/// <code>
/// // For the transcript only: another handler answers.
/// var texts = events.OfType&lt;StandbyMessage&gt;()
///     .Select(standby =&gt; standby.Message)
///     .OfType&lt;IncomingText&gt;()
///     .Select(text =&gt; $"{text.Timestamp:t} {text.Sender.Name}: {text.Body}");
/// </code>
/// </example>
/// <param name="Message">The message.</param>
public sealed record StandbyMessage(IncomingMessage Message) : WhatsAppEvent
{
    internal override string? OrderKey => Message.OrderKey;

    internal override string? DuplicateKey => Message.DuplicateKey is { } key ? $"standby/{key}" : null;

    internal override void SetSource(WebhookSource from)
    {
        base.SetSource(from);
        Message.SetSource(from);
    }

    internal override void Complete(WebhookContacts contacts) => Message.Complete(contacts);
}
