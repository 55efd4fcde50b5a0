using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace ContactCenter;

/// <summary>Tells the agents' consoles what happens.</summary>
internal sealed class ConsoleUpdates(ConsoleFeed feed, MessageNotes notes) :
    IWhatsAppHandler<ConversationEvent>,
    IWhatsAppHandler<ContentIgnoredEvent>,
    IWhatsAppHandler<MessageStatusUpdate>
{
    public Task HandleAsync(ConversationEvent e, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        // It runs after the flow, so the bot's answer is there.
        feed.Publish(e.Conversation);
        return Task.CompletedTask;
    }

    public async Task HandleAsync(
        ContentIgnoredEvent ignored, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        if (ignored.Conversation is { } conversation)
        {
            await conversation.RefreshAsync(cancellationToken);
            feed.Publish(conversation);
        }
    }

    public Task HandleAsync(
        MessageStatusUpdate update, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        feed.Publish(new StatusView(update.MessageId, notes.Take(update), update.Errors is [var error, ..] ? error.ToString() : null));
        return Task.CompletedTask;
    }
}
