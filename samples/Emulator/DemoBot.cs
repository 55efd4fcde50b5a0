using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace EmulatorSample;

/// <summary>Shows what the business can send: write the name of a kind of message and get one.</summary>
internal sealed class DemoBot(WhatsAppCloudClient client, ILogger<DemoBot> log) :
    IWhatsAppHandler<IncomingMessage>,
    IWhatsAppHandler<MessageStatusUpdate>
{
    public async Task HandleAsync(
        IncomingMessage message, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        var answer = message switch
        {
            IncomingText { Body: var text } when DemoMessages.Find(text) is { } create => await create(client, message),
            IncomingText { Body: var text } when text.Contains("typing", StringComparison.OrdinalIgnoreCase) => null,
            IncomingText => DemoMessages.Menu,
            IncomingMedia media => new TextMessage($"Thank you for the {media.Type}: {media.MimeType}"),
            IncomingLocation place => new TextMessage($"You are at {FormattableString.Invariant($"{place.Latitude}, {place.Longitude}")}"),
            IncomingContacts => new TextMessage("Thank you for the contact"),
            IncomingButtonReply tap => DemoMessages.Find(tap.ButtonId) is { } create ? await create(client, message) : new TextMessage($"You chose {tap.Title}"),
            IncomingListReply row => new TextMessage($"You chose {row.Title} ({row.RowId})"),
            IncomingButton button => new TextMessage($"You tapped {button.Text} ({button.Payload})"),
            IncomingFlowReply form => new TextMessage($"Your form: {form.ResponseJson}"),
            IncomingOrder order => new TextMessage($"You ordered {order.Items.Count} kinds of things"),
            IncomingCallPermissionReply reply => new TextMessage($"You said {reply.Response} to calls"),
            IncomingReaction { Emoji: { } emoji } reaction => new ReactionMessage(reaction.MessageId, emoji),
            IncomingReaction => new TextMessage("You took your reaction away"),
            IncomingEdit => new TextMessage("You changed your message"),
            IncomingRevoke => new TextMessage("You deleted your message"),
            _ => new TextMessage($"I got a message of type {message.Type}"),
        };

        if (answer is null)
        {
            await client.Messages.MarkAsReadAsync(message.Id, showTyping: true, cancellationToken);
            return;
        }

        await client.Messages.MarkAsReadAsync(message.Id, cancellationToken: cancellationToken);
        var quote = message is IncomingText { Body: var body } && body.StartsWith("quote", StringComparison.OrdinalIgnoreCase);
        await client.Messages.SendAsync(
            message.ToRecipient(), answer, new() { ReplyTo = quote ? message.Id : null }, cancellationToken);
    }

    public Task HandleAsync(MessageStatusUpdate update, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        if (update.Status == MessageStatus.Failed && update.Errors is [var error, ..])
        {
            log.LogWarning("A message failed with error {Code}", error.Code);
        }

        return Task.CompletedTask;
    }
}
