using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Sends the messages of the business. A message to a customer passes these steps:
/// <list type="number">
/// <item>The customer's chat is found; the open conversation in it decides the phone number.</item>
/// <item>The policy lets the message through, turns it into a text with a link, or refuses it.</item>
/// <item>A test number reaches only the recipients on its list.</item>
/// <item>With the service window closed, only a template goes, or what the <see cref="ClosedWindowRule"/> says.</item>
/// <item>A template outside the window reserves a user of the messaging limit.</item>
/// <item>The message goes to Meta; the reservation is released if it certainly was not sent.</item>
/// <item>The chat learns of it: history, windows, and Meta's form of the phone number.</item>
/// </list>
/// </summary>
internal sealed class OutboundConversations(
    WhatsAppChannelOptions options,
    ChannelNumbers numbers,
    ChatRepository chats,
    QuotaEnforcer quotas,
    TimeProvider time,
    ILogger logger)
{
    /// <exception cref="ConversationEndedException">It has ended.</exception>
    internal async Task<(SentMessage Sent, ChatRecord? Chat)> SendInConversationAsync(
        ConversationKey key,
        ChannelParticipant? sender,
        OutgoingMessage message,
        SendOptions? sendOptions,
        CancellationToken cancellationToken)
    {
        var chat = await chats.GetAsync(key.ChatId, cancellationToken).ConfigureAwait(false);
        if (chat?.State.FindOpen(key.Number) is not { } open)
        {
            throw new ConversationEndedException(key.ToString());
        }

        var destination = new Destination(chat.State.Customer.ToRecipient(), chat.Stored.PhoneNumberId, chat);
        return await SendAsync(destination, new(sender ?? open.ServedBy, message, sendOptions), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Sends in the customer's open conversation if there is one, else outside of conversations.</summary>
    internal async Task<SentMessage> SendToRecipientAsync(
        Recipient to, string? from, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (to.Kind == RecipientKind.Group)
        {
            return await numbers.Messages(from ?? numbers.Default)
                .SendAsync(to, Adapt(message).Content, message.Options, cancellationToken)
                .ConfigureAwait(false);
        }

        var user = ChatIdentities.UserOf(to);
        var chat = await chats.FindAsync(from, user, cancellationToken).ConfigureAwait(false);
        if (from is null
            && chat is { Stored: { HasOpenConversation: false } stored }
            && stored.PhoneNumberId != numbers.Default)
        {
            chat = await chats.FindAsync(numbers.Default, user, cancellationToken).ConfigureAwait(false);
        }

        var destination = new Destination(to, from ?? chat?.Stored.PhoneNumberId ?? numbers.Default, chat);
        return (await SendAsync(destination, message, cancellationToken).ConfigureAwait(false)).Sent;
    }

    /// <returns>False, and nothing was sent, if the policy has no read receipts.</returns>
    internal async Task<bool> MarkAsReadAsync(
        string phoneNumberId, string messageId, bool showTyping, CancellationToken cancellationToken)
    {
        if (!options.Policy.Supports(ChannelFeature.ReadReceipts))
        {
            return false;
        }

        await numbers.Messages(phoneNumberId)
            .MarkAsReadAsync(messageId, showTyping, cancellationToken)
            .ConfigureAwait(false);
        return true;
    }

    private async Task<(SentMessage Sent, ChatRecord? Chat)> SendAsync(
        Destination destination, OutboundMessage message, CancellationToken cancellationToken)
    {
        message = Adapt(message);
        quotas.ThrowUnlessTestRecipient(destination.User, destination.To);
        var isOutsideWindow = !destination.Window.IsOpenAt(time.GetUtcNow());
        if (isOutsideWindow && !message.GoesOutsideWindow)
        {
            message = InPlaceOf(message, destination.Window);
        }

        var reservation = isOutsideWindow && message.GoesOutsideWindow
            ? await quotas.ReserveAsync(destination.Chat, destination.User, cancellationToken).ConfigureAwait(false)
            : null;
        SentMessage sent;
        try
        {
            sent = await numbers.Messages(destination.PhoneNumberId)
                .SendAsync(destination.To, message.Content, message.Options, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await RecordFailureAsync(failure, destination, reservation).ConfigureAwait(false);
            throw;
        }

        var chat = await RecordSentAsync(destination, message, sent, isOutsideWindow, reservation)
            .ConfigureAwait(false);
        return (sent, chat);
    }

    private OutboundMessage Adapt(OutboundMessage message)
    {
        var adaptation = options.Policy.Adapt(message.Sender.ToEndUser(), message.Content);
        return adaptation.IsAllowed
            ? message with { Content = adaptation.Message }
            : throw new ChannelPolicyException(adaptation.Decision);
    }

    private OutboundMessage InPlaceOf(OutboundMessage message, ServiceWindow window)
    {
        if (options.ClosedWindow.TemplateFor(message.Content) is { } template)
        {
            logger.TemplateInstead(message.Content.Type);
            return Adapt(message with { Content = template });
        }

        if (!options.ClosedWindow.SendsAnyway)
        {
            throw new ServiceWindowClosedException(window);
        }

        logger.SentOutsideWindow(message.Content.Type);
        return message;
    }

    private async Task RecordFailureAsync(Exception failure, Destination destination, QuotaReservation? reservation)
    {
        try
        {
            if (reservation is not null && IsCertainlyNotSent(failure))
            {
                await quotas.ReleaseAsync(reservation).ConfigureAwait(false);
            }

            if (destination.Chat is { Stored.Id: var id }
                && failure is WhatsAppApiException { Code: WhatsAppErrorCodes.ReengagementRequired })
            {
                await chats
                    .ChangeAsync(id, chat => WindowChanges.CloseByMeta(chat, time.GetUtcNow()), CancellationToken.None)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception problem)
        {
            // The caller is to know why the send failed, not what failed after it.
            logger.SendNotRecorded(HandlingFailure.Types(problem), problem.StackTrace);
        }
    }

    private static bool IsCertainlyNotSent(Exception failure) => failure switch
    {
        ArgumentException or MessageValidationException => true,
        WhatsAppApiException exception => exception.Certainty != SendCertainty.Unknown,
        _ => false,
    };

    private async Task<ChatRecord?> RecordSentAsync(
        Destination destination,
        OutboundMessage message,
        SentMessage sent,
        bool isOutsideWindow,
        QuotaReservation? reservation)
    {
        var user = destination.User;
        var known = new WhatsAppUser
        {
            PhoneNumber = sent.PhoneNumber is { Length: > 0 } waId ? ChatIdentities.Digits(waId) : user.PhoneNumber,
            UserId = user.UserId ?? sent.UserId,
            ParentUserId = user.ParentUserId,
        };
        try
        {
            return await chats
                .ChangeAsync(destination.PhoneNumberId, known, dialled: ChatIdentities.Of(user), chat =>
                {
                    var now = time.GetUtcNow();
                    WindowChanges.BusinessWrote(chat, now, isOutsideWindow);
                    chat.ReachedAs ??= reservation?.User;
                    if (chat.OpenConversation is { } open)
                    {
                        ConversationChanges.AddBusinessMessage(open, message, sent.Id, now);
                        ConversationHistory.Trim(open, options.HistoryLimit);
                    }
                    else if (message.Content is TemplateMessage)
                    {
                        chat.TemplateAt = UnixTime.Of(now);
                    }

                    return true;
                }, CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // It was sent: an exception would make the caller send it again.
            logger.SendNotRecorded(HandlingFailure.Types(problem), problem.StackTrace);
            return null;
        }
    }

    private sealed record Destination(Recipient To, string PhoneNumberId, ChatRecord? Chat)
    {
        internal WhatsAppUser User { get; } = Chat?.State.Customer ?? ChatIdentities.UserOf(To);

        internal ServiceWindow Window => Chat?.State.Window ?? default;
    }
}
