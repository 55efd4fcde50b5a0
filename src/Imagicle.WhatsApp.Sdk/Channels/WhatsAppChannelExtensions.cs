using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Short forms for handlers in a host with a channel.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingText&gt;(async (text, context, token) =&gt;
/// {
///     if (context.GetConversation() is { ServedBy: ChannelParticipant.Bot } conversation)
///     {
///         await conversation.SendTextAsync("I am looking for an answer.", token);
///     }
/// });
/// </code>
/// </example>
public static class WhatsAppChannelExtensions
{
    /// <summary>
    /// Returns the conversation that the event belongs to; null for events outside conversations, such as statuses. A
    /// handler of <see cref="IncomingText"/> answers in it.
    /// </summary>
    /// <param name="context">The event's context.</param>
    public static Conversation? GetConversation(this WhatsAppEventContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Found as Conversation;
    }
}
