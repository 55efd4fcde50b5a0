using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Short forms.</summary>
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
