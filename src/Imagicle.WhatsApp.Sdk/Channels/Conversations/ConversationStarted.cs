using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A customer's message opened a conversation: enter the flow at <see cref="Entry"/>. Handlers of the message's own
/// kind, such as <see cref="IncomingText"/>, get it too.
/// </summary>
public sealed record ConversationStarted : ConversationEvent
{
    internal ConversationStarted(Conversation conversation, IncomingMessage message)
        : base(conversation) => Message = message;

    /// <summary>The message that opened it.</summary>
    public IncomingMessage Message { get; }

    /// <summary>Where to enter the flow.</summary>
    public FlowEntry Entry => Conversation.Entry;

    internal override WhatsAppEvent? Inner => Message;

    internal override string? OrderKey => Message.OrderKey;

    internal override string? DuplicateKey => Message.DuplicateKey;
}
