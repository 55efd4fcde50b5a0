using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Sending: policy, window and quotas first, the chat afterwards.</summary>
internal sealed partial class ConversationDesk
{
    internal async Task<(SentMessage Sent, ChatRecord? Chat)> SendAsync(
        string conversationId,
        string chatId,
        int number,
        OutgoingMessage message,
        SendOptions? options,
        ChannelParticipant? sender,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var chat = await Book.GetAsync(chatId, cancellationToken).ConfigureAwait(false);
        if (chat?.State.OpenConversation is not { } open || open.Number != number)
        {
            throw new ConversationEndedException(conversationId);
        }

        var to = chat.State.Customer.ToRecipient();
        return await SendAsync(
            chat, chat.Stored.PhoneNumberId, sender ?? open.ServedBy, to, message, options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>To whomever: in the customer's open conversation if there is one, else outside.</summary>
    internal async Task<SentMessage> SendAsync(
        string? from,
        ChannelParticipant sender,
        Recipient to,
        OutgoingMessage message,
        SendOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (to.Kind == RecipientKind.Group)
        {
            return await Numbers.Messages(from ?? Numbers.Default)
                .SendAsync(to, Adapt(sender, message), options, cancellationToken)
                .ConfigureAwait(false);
        }

        var user = ChatIdentities.UserOf(to);
        var chat = await Book.FindAsync(from, user, cancellationToken).ConfigureAwait(false);
        if (from is null && chat is { Stored: { HasOpenConversation: false } stored } && stored.PhoneNumberId != Numbers.Default)
        {
            chat = await Book.FindAsync(Numbers.Default, user, cancellationToken).ConfigureAwait(false);
        }

        var number = from ?? chat?.Stored.PhoneNumberId ?? Numbers.Default;
        return (await SendAsync(chat, number, sender, to, message, options, cancellationToken).ConfigureAwait(false)).Sent;
    }

    internal OutgoingMessage Adapt(ChannelParticipant sender, OutgoingMessage message)
    {
        var adaptation = Options.Policy.Adapt(sender.ToEndUser(), message);
        return adaptation.IsAllowed ? adaptation.Message : throw new ChannelPolicyException(adaptation.Decision);
    }

    internal async Task<bool> MarkAsReadAsync(
        Conversation conversation, bool showTyping, CancellationToken cancellationToken)
    {
        var last = conversation.History.LastOrDefault(moment =>
            moment.Kind is ConversationMomentKind.CustomerMessage or ConversationMomentKind.IgnoredMessage);
        return last is { MessageId.Length: > 0 }
            && (!showTyping || conversation.IsWindowOpen)
            && await MarkAsReadAsync(conversation.PhoneNumberId, last.MessageId, showTyping, cancellationToken)
                .ConfigureAwait(false);
    }

    internal async Task<bool> MarkAsReadAsync(
        string phoneNumberId, string messageId, bool showTyping, CancellationToken cancellationToken)
    {
        if (!Options.Policy.Supports(ChannelFeature.ReadReceipts))
        {
            return false;
        }

        await Numbers.Messages(phoneNumberId).MarkAsReadAsync(messageId, showTyping, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<(SentMessage Sent, ChatRecord? Chat)> SendAsync(
        ChatRecord? chat,
        string number,
        ChannelParticipant sender,
        Recipient to,
        OutgoingMessage message,
        SendOptions? options,
        CancellationToken cancellationToken)
    {
        var user = chat?.State.Customer ?? ChatIdentities.UserOf(to);
        var adapted = Adapt(sender, message);
        ThrowUnlessTestRecipient(user, to);
        var isOutside = chat?.State.Window.IsOpenAt(Now) != true;
        if (isOutside && adapted is not TemplateMessage && options?.DirectSend is null)
        {
            adapted = InPlaceOf(adapted, sender, chat?.State.Window ?? default);
        }

        var needsPlace = isOutside && (adapted is TemplateMessage || options?.DirectSend is not null);
        var place = needsPlace ? await TakePlaceAsync(chat, user, cancellationToken).ConfigureAwait(false) : null;
        SentMessage sent;
        try
        {
            sent = await Numbers.Messages(number).SendAsync(to, adapted, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await AfterFailureAsync(failure, chat, place).ConfigureAwait(false);
            throw;
        }

        return (sent, await NoteSentAsync(number, user, sender, adapted, sent, isOutside, place).ConfigureAwait(false));
    }

    private OutgoingMessage InPlaceOf(OutgoingMessage message, ChannelParticipant sender, ServiceWindow window)
    {
        if (Options.ClosedWindow.TemplateFor(message) is { } template)
        {
            LogTemplateInstead(logger, message.Type);
            return Adapt(sender, template);
        }

        if (!Options.ClosedWindow.SendsAnyway)
        {
            throw new ServiceWindowClosedException(window);
        }

        LogOutsideWindow(logger, message.Type);
        return message;
    }

    private async Task AfterFailureAsync(Exception failure, ChatRecord? chat, Place? place)
    {
        try
        {
            // Whatever is not certain counts as sent.
            if (place is not null && failure is ArgumentException or MessageValidationException
                or WhatsAppApiException { Certainty: not SendCertainty.Unknown })
            {
                await Ledger.ReleaseAsync(Account, place!.User, place.Previous, CancellationToken.None).ConfigureAwait(false);
            }

            if (chat is not null && failure is WhatsAppApiException { Code: WhatsAppErrorCodes.ReengagementRequired })
            {
                await Book
                    .ChangeAsync(chat.Stored.Id, state => CloseWindow(state, Now), CancellationToken.None)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception problem)
        {
            // The caller is to know why the send failed, not what failed after it.
            LogNotNoted(logger, HandlingFailure.Types(problem), problem.StackTrace);
        }
    }

    private async Task<ChatRecord?> NoteSentAsync(
        string number,
        WhatsAppUser user,
        ChannelParticipant sender,
        OutgoingMessage message,
        SentMessage sent,
        bool isOutside,
        Place? place)
    {
        try
        {
            var dialled = ChatIdentities.Of(user);
            var known = new WhatsAppUser
            {
                PhoneNumber = sent.PhoneNumber is { Length: > 0 } waId ? ChatIdentities.Digits(waId) : user.PhoneNumber,
                UserId = user.UserId ?? sent.UserId,
                ParentUserId = user.ParentUserId,
            };
            var identities = ChatIdentities.Of(known).Union(dialled, StringComparer.Ordinal).ToList();
            return await Book.ChangeAsync(number, known, identities, state =>
            {
                var now = Now;
                NoteAnswer(state, now);
                state.ReachedAs ??= place?.User;
                if (isOutside)
                {
                    OpenMetaConversation(state, now, byBusiness: true);
                }

                if (state.OpenConversation is { } open)
                {
                    ConversationRules.AddBusinessMessage(open, message, sender, sent.Id, now);
                    ConversationRules.Trim(open, Options.HistoryLimit);
                }
                else if (message is TemplateMessage)
                {
                    state.TemplateAt = UnixTime.Of(now);
                }

                return true;
            }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // It was sent: an exception would make the caller send it again.
            LogNotNoted(logger, HandlingFailure.Types(problem), problem.StackTrace);
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A message of type '{Type}' is sent outside the service window; Meta may refuse it.")]
    private static partial void LogOutsideWindow(ILogger logger, MessageType type);

    [LoggerMessage(2, LogLevel.Information, "Outside the service window, a template goes in place of a message of type '{Type}'.")]
    private static partial void LogTemplateInstead(ILogger logger, MessageType type);

    [LoggerMessage(3, LogLevel.Error, "After a send, the store failed, so the history lacks it: {ExceptionTypes}\n{StackTrace}")]
    private static partial void LogNotNoted(ILogger logger, string exceptionTypes, string? stackTrace);
}
