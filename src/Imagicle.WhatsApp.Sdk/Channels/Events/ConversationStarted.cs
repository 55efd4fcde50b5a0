using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A customer's message opened a conversation, which enters the flow at <see cref="FlowEntry"/>. Handlers of the
/// message's own kind, such as <see cref="IncomingText"/>, get it too.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ConversationStarted&gt;((started, context, token) =&gt; started.Conversation.SendTextAsync(
///     started.FlowEntry.Intent == "OpeningHours" ? "We are open from 9 to 18." : "Welcome. How can I help you?", token));
/// </code>
/// </example>
public sealed record ConversationStarted : ConversationEvent
{
    internal ConversationStarted(Conversation conversation, IncomingMessage message)
        : base(conversation) => Message = message;

    /// <summary>The message that opened it.</summary>
    public IncomingMessage Message { get; }

    /// <summary>The point where to enter the flow.</summary>
    public FlowEntry FlowEntry => Conversation.FlowEntry;

    internal override WhatsAppEvent? Inner => Message;

    internal override string? OrderKey => Message.OrderKey;

    internal override string? DuplicateKey => Message.DuplicateKey;
}
