using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace QuickStart;

/// <summary>
/// Answers customers until a person takes over. One class may handle several kinds of events; a new one is made for
/// each event, in its own scope.
/// </summary>
internal sealed class Bot(Desk desk) :
    IWhatsAppHandler<IncomingText>,
    IWhatsAppHandler<IncomingButtonReply>,
    IWhatsAppHandler<ConversationHandedOver>,
    IWhatsAppHandler<ContentIgnoredEvent>,
    IWhatsAppHandler<MessageStatusUpdate>
{
    public async Task HandleAsync(IncomingText text, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        var conversation = context.GetConversation()!;
        if (conversation.ServedBy == ChannelParticipant.HumanAgent)
        {
            desk.Report($"customer wrote to the agent: {text.Body}");
        }
        else if (text.Body.Contains("person", StringComparison.OrdinalIgnoreCase))
        {
            await conversation.HandOverToAgentAsync("Grace", cancellationToken);
        }
        else
        {
            await conversation.SendAsync(Menu("Hello! What can I do for you?", 3), cancellationToken: cancellationToken);
        }
    }

    public async Task HandleAsync(
        IncomingButtonReply tap, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        var conversation = context.GetConversation()!;
        await conversation.SendAsync(
            new ImageMessage(MediaSource.FromLink("https://example.com/shop.jpg")) { Caption = "Our shop" },
            cancellationToken: cancellationToken);

        // The channel's policy turns this into a text with the link.
        await conversation.SendAsync(
            new DocumentMessage(MediaSource.FromLink("https://example.com/prices.pdf")) { Caption = "Our prices" },
            cancellationToken: cancellationToken);

        try
        {
            await conversation.SendAsync(Menu("What else?", 4), cancellationToken: cancellationToken);
        }
        catch (ChannelPolicyException refused)
        {
            desk.Report($"the channel refused the bot's menu: {refused.Decision.Explanation}");
        }
    }

    public Task HandleAsync(
        ConversationHandedOver handedOver, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        desk.Report($"the bot hands the conversation over to {handedOver.Agent}");
        return Task.CompletedTask;
    }

    public Task HandleAsync(
        ContentIgnoredEvent ignored, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        desk.Report($"ignored {ignored.Message.Type}: {ignored.Decision.Explanation}");
        return Task.CompletedTask;
    }

    public Task HandleAsync(
        MessageStatusUpdate update, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        if (update.Status == MessageStatus.Failed)
        {
            desk.Report($"not delivered: {update.Errors[0]}");
        }

        return Task.CompletedTask;
    }

    private static ReplyButtonsMessage Menu(string text, int buttons) => new(
        text,
        [.. new ReplyButton[] { new("shop", "See the shop"), new("hours", "Opening hours"), new("stop", "Nothing"), new("jobs", "Jobs") }
            .Take(buttons)]);
}
