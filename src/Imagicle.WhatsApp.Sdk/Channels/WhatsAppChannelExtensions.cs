using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Short forms.</summary>
public static class WhatsAppChannelExtensions
{
    /// <summary>
    /// The conversation that the event belongs to; null for events outside conversations, such as statuses. With this, a
    /// handler of <see cref="IncomingText"/> answers in the conversation.
    /// </summary>
    /// <param name="context">The event's context.</param>
    public static Conversation? GetConversation(this WhatsAppEventContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Found as Conversation;
    }
}
