using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace ContactCenter;

/// <summary>
/// The bot: what a conversation enters at, what it answers, and when it calls an agent. The channel keeps the state, so
/// the flow has none.
/// </summary>
internal sealed class Flow(WhatsAppChannel channel) :
    IWhatsAppHandler<ConversationStarted>,
    IWhatsAppHandler<ConversationMessage>,
    IWhatsAppHandler<ContentIgnoredEvent>
{
    private const string Hours = "OpeningHours";
    private const string Order = "Order";
    private const string Person = "Person";

    private static readonly ReplyButtonsMessage Menu = new(
        "Hello! I am the assistant of Bottega. What can I do for you?",
        new ReplyButton("hours", "Opening hours"),
        new ReplyButton("order", "My order"),
        new ReplyButton("person", "Talk to a person"));

    internal static void Configure(WhatsAppChannelOptions channel)
    {
        channel.Department = "Customer care";
        channel.SilenceTimeout = TimeSpan.FromDays(3); // agents may still follow up by template
        channel.EndWords.Add("bye");
        channel.Intents
            .AddButton(Hours, "hours").AddKeyword(Hours, "open", "opening", "hours")
            .AddButton(Order, "order").AddKeyword(Order, "order", "parcel", "delivery")
            .AddButton(Person, "person").AddKeyword(Person, "person", "agent", "human");
    }

    public Task HandleAsync(ConversationStarted started, WhatsAppEventContext context, CancellationToken cancellationToken) =>
        AnswerAsync(started.Conversation, started.FlowEntry, cancellationToken);

    public async Task HandleAsync(
        ConversationMessage message, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        if (message.Conversation.ServedBy == ChannelParticipant.Bot)
        {
            var intent = await channel.Intents.MatchAsync(message.Message, cancellationToken);
            await AnswerAsync(message.Conversation, intent, cancellationToken);
        }
    }

    public async Task HandleAsync(
        ContentIgnoredEvent ignored, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        // The customer should know that nobody saw it.
        var answer = new TextMessage("Sorry, we can only read text here. Please describe it in words.");
        await channel.SendAsync(
            ChannelParticipant.Bot, ignored.Message.ToRecipient(), answer, cancellationToken: cancellationToken);
    }

    private static async Task AnswerAsync(Conversation conversation, FlowEntry intent, CancellationToken cancellationToken)
    {
        switch (intent.Intent)
        {
            case Hours:
                await conversation.SendTextAsync("We are open from Monday to Friday, 9:00 to 18:00.", cancellationToken);
                break;
            case Order:
                await conversation.SetAttributeAsync("topic", "order", cancellationToken);
                await conversation.SendTextAsync("Your order left us this morning. It arrives tomorrow.", cancellationToken);
                break;
            case Person:
                await conversation.SendTextAsync("I pass you on to a colleague.", cancellationToken);
                await conversation.HandOverToAgentAsync(cancellationToken: cancellationToken);
                break;
            default:
                await conversation.SendAsync(Menu, cancellationToken: cancellationToken);
                break;
        }
    }
}
