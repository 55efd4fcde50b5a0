using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A customer's message in a conversation that was open already. It is for the conversation's
/// <see cref="Conversation.ServedBy"/>. Handlers of the message's own kind, such as <see cref="IncomingText"/>, get it
/// too.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ConversationMessage&gt;((e, context, token) =&gt;
///     e.Message is IncomingText text &amp;&amp; e.Conversation.ServedBy == ChannelParticipant.Bot
///         ? e.Conversation.SendTextAsync($"You wrote: {text.Body}", token)
///         : Task.CompletedTask);
/// </code>
/// </example>
public sealed record ConversationMessage : ConversationEvent
{
    internal ConversationMessage(Conversation conversation, IncomingMessage message)
        : base(conversation) => Message = message;

    /// <summary>The message.</summary>
    public IncomingMessage Message { get; }

    internal override WhatsAppEvent? Inner => Message;

    internal override string? OrderKey => Message.OrderKey;

    internal override string? DuplicateKey => Message.DuplicateKey;
}
