namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A message that another handler sent while another handler, such as Meta Business
/// Agent, has the conversation. It is for information: do not answer.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <example>
/// <code>
/// // For the transcript: what Meta's agent wrote to each customer.
/// var written = events.OfType&lt;StandbyEcho&gt;()
///     .Where(echo =&gt; echo.MessageJson is not null)
///     .ToLookup(echo =&gt; echo.Recipient.Id, echo =&gt; echo.MessageJson);
/// </code>
/// </example>
/// <param name="Id">The message id (<c>wamid.…</c>).</param>
public sealed record StandbyEcho(string Id) : WhatsAppEvent
{
    /// <summary>When it was sent.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The body of the send call, as JSON.</summary>
    public string? MessageJson { get; init; }

    /// <summary>The template that was sent, as JSON.</summary>
    public string? TemplateJson { get; init; }

    /// <summary>The flow that was sent, as JSON.</summary>
    public string? FlowJson { get; init; }

    private WhatsAppUser recipient = WhatsAppUser.None;

    /// <summary>The customer whom it went to.</summary>
    public WhatsAppUser Recipient
    {
        get => recipient;
        init => recipient = value;
    }

    internal override string? OrderKey => ConversationKey(Recipient);

    internal override string? DuplicateKey => Id.Length == 0 ? null : $"echo/{Id}";

    internal override void Complete(WebhookContacts contacts) => recipient = contacts.Merge(recipient);
}
