using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// An event of a conversation of the channel. Handlers get it like every other event: with <c>AddHandler</c> or
/// <c>On</c>, one after the other per customer.
/// </summary>
public abstract record ConversationEvent : WhatsAppEvent
{
    private protected ConversationEvent(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        Conversation = conversation;
    }

    /// <summary>The conversation; shared by the handlers of the event.</summary>
    public Conversation Conversation { get; }

    internal override string? OrderKey => ConversationKey(Conversation.Customer);
}
