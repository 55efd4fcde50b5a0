using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Puts what an event means for the channel in its place, and keeps windows, quotas and traffic up to date.</summary>
internal sealed partial class ChannelFilter(ConversationDesk desk, ILogger<ChannelFilter> logger) : IWebhookFilter
{
    private int hasWarned;

    /// <inheritdoc/>
    public async Task InvokeAsync(
        WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken cancellationToken)
    {
        if (IsOurs(e))
        {
            e = await ReceiveAsync(e, context, cancellationToken).ConfigureAwait(false);
            context.Found = e switch
            {
                ConversationEvent here => here.Conversation,
                ContentIgnoredEvent ignored => ignored.Conversation,
                _ => null,
            };
        }

        await proceed(e, cancellationToken).ConfigureAwait(false);
    }

    private async Task<WhatsAppEvent> ReceiveAsync(
        WhatsAppEvent e, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        switch (e)
        {
            case IncomingIdentityChange change:
                await desk.Incoming.MoveAsync(change.Previous, change.Current, cancellationToken).ConfigureAwait(false);
                return Decide(change);
            case UserIdUpdate update:
                await desk.Incoming.MoveAsync(update.Previous, update.Current, cancellationToken).ConfigureAwait(false);
                break;
            case IncomingMessage message when message.GroupId is null
                && !CustomerMessages.IsNotice(message)
                && ChatIdentities.Of(message.Sender).Count > 0:
                return Show(message, await desk.ReceiveAsync(message, cancellationToken).ConfigureAwait(false));
            case IncomingMessage message:
                return Decide(message);
            case StandbyMessage { Message: var message } when CustomerMessages.OpenWindow(message):
                await NoteContactAsync(message.Source, message.Sender, message.Timestamp).ConfigureAwait(false);
                break;
            case CallConnect call when call.Direction == CallDirection.UserInitiated:
                await NoteContactAsync(call.Source, call.User, call.Timestamp).ConfigureAwait(false);
                break;
            case MessageStatusUpdate status:
                await desk.NoteStatusAsync(status, cancellationToken).ConfigureAwait(false);
                if (!context.IsRepetition)
                {
                    await desk.CountAsync(status, cancellationToken).ConfigureAwait(false);
                }

                break;
            case BusinessCapabilityUpdate update:
                await desk.NoteLimitAsync(update.Limit, cancellationToken).ConfigureAwait(false);
                break;
            case PhoneNumberQualityUpdate update:
                var limit = update.Limit == default ? update.CurrentLimit : update.Limit;
                await desk.NoteLimitAsync(limit, cancellationToken).ConfigureAwait(false);
                break;
        }

        return e;

        Task NoteContactAsync(WebhookSource source, WhatsAppUser user, DateTimeOffset at) =>
            ChatIdentities.Of(user).Count == 0
                ? Task.CompletedTask
                : desk.NoteContactAsync(source, user, at, cancellationToken);
    }

    private WhatsAppEvent Show(IncomingMessage message, CustomerTurn turn)
    {
        var conversation = turn.Conversation is { } state ? new Conversation(desk, turn.Chat!, state) : null;
        WhatsAppEvent shown = turn.Kind switch
        {
            CustomerTurnKind.Started => new ConversationStarted(conversation!, message),
            CustomerTurnKind.Continued => new ConversationMessage(conversation!, message),
            CustomerTurnKind.Ended => new ConversationEnded(conversation!, conversation!.History[^1], message),
            CustomerTurnKind.Ignored => Ignore(message, turn.Decision) with { Conversation = conversation },
            _ => message,
        };
        return shown is ConversationEvent ? shown.From(message.Source, message.RawJson) : shown;
    }

    // What belongs to no conversation: notices, and groups.
    private WhatsAppEvent Decide(IncomingMessage message)
    {
        var decision = desk.Options.Policy.Decide(ChannelInteraction.EndUserToBot, message);
        return decision.IsAllowed ? message : Ignore(message, decision);
    }

    private ContentIgnoredEvent Ignore(IncomingMessage message, ChannelDecision decision)
    {
        LogIgnored(logger, message.Id, decision.Kind, decision.Interaction, decision.Reason);
        return ContentIgnoredEvent.From(message, decision);
    }

    /// <summary>All numbers of the WABA are the channel's; those of another are not.</summary>
    private bool IsOurs(WhatsAppEvent e)
    {
        if (desk.Numbers.BusinessAccountId is not { } ours
            || e.Source.BusinessAccountId is not { Length: > 0 } theirs
            || theirs == ours
            || e is PartnerSolutionUpdate)
        {
            return true;
        }

        if (Interlocked.Exchange(ref hasWarned, 1) == 0)
        {
            LogForeign(logger, desk.Account, ours, theirs);
        }

        return false;
    }

    // Information, because a host without a handler for ContentIgnoredEvent sees it nowhere else.
    [LoggerMessage(
        1, LogLevel.Information, "Message {MessageId} of kind '{Kind}' is ignored by the channel in {Interaction}: {Reason}.")]
    private static partial void LogIgnored(
        ILogger logger, string messageId, ContentKind kind, ChannelInteraction interaction, ChannelReason reason);

    [LoggerMessage(
        2, LogLevel.Error, "Account '{Account}' gets webhooks of the WhatsApp Business Account {Theirs}, but its BusinessAccountId is {Ours}, "
            + "so the channel leaves them alone. If {Ours} is the id of the Meta business (portfolio), set BusinessAccountId to the id of "
            + "the WhatsApp Business Account instead: WhatsApp Manager shows it beside the account's name. Logged once.")]
    private static partial void LogForeign(ILogger logger, string account, string ours, string theirs);
}
