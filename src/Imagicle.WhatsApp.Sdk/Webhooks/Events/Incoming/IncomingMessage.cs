using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A message from a customer. One record per kind; see <see cref="IncomingText"/> and its siblings.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingMessage&gt;((message, context, token) =&gt;
///     client.Messages.MarkAsReadAsync(message.Id, showTyping: true, token));
/// </code>
/// </example>
public abstract record IncomingMessage : WhatsAppEvent
{
    private IncomingHeader header = new();

    private protected IncomingMessage()
    {
    }

    /// <summary>The message id (<c>wamid.…</c>), opaque and case-sensitive. Answer and react with it.</summary>
    public string Id
    {
        get => header.Id;
        init => header.Id = value;
    }

    /// <summary>When the customer sent it. It can arrive much later; the 24-hour window counts from this time.</summary>
    public DateTimeOffset Timestamp
    {
        get => header.Timestamp;
        init => header.Timestamp = value;
    }

    /// <summary>Who sent it.</summary>
    public WhatsAppUser Sender
    {
        get => header.Sender;
        init => header.Sender = value;
    }

    /// <summary>The group it was written in; null in a chat with one customer.</summary>
    public string? GroupId
    {
        get => header.GroupId;
        init => header.GroupId = value;
    }

    /// <summary>The ad or post that the customer came from, on the first message after it.</summary>
    public Referral? Referral
    {
        get => header.Referral;
        init => header.Referral = value;
    }

    /// <summary>What the message answers, or that it was forwarded.</summary>
    public MessageContext? Context
    {
        get => header.Context;
        init => header.Context = value;
    }

    /// <summary>Errors about this message; mostly with <see cref="IncomingUnsupported"/>.</summary>
    public IReadOnlyList<WhatsAppError> Errors
    {
        get => header.Errors;
        init => header.Errors = value;
    }

    /// <summary>The wire <c>type</c>.</summary>
    public abstract MessageType Type { get; }

    internal override string? OrderKey => ConversationKey(Sender, GroupId);

    internal override string? DuplicateKey => Id.Length == 0 ? null : Id;

    /// <summary>For the reader, which meets the common properties before, between and after the content.</summary>
    internal virtual void SetHeader(in IncomingHeader value) => header = value;

    internal override void Complete(WebhookContacts contacts) => header.Sender = contacts.Merge(header.Sender);
}
