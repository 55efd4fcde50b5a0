using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The channel's door for received events: keeps conversations, windows, quotas and traffic up to date, and passes on
/// the channel's own event in place of a message.
/// </summary>
internal sealed class ChannelFilter(WhatsAppChannel channel, ILogger<ChannelFilter> logger) : IWebhookFilter
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
                ConversationEvent inConversation => inConversation.Conversation,
                ContentIgnoredEvent ignored => ignored.Conversation,
                _ => null,
            };
        }

        await proceed(e, cancellationToken).ConfigureAwait(false);
    }

    private async Task<WhatsAppEvent> ReceiveAsync(
        WhatsAppEvent e, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        var inbound = channel.Inbound;
        switch (e)
        {
            case IncomingIdentityChange change:
                await inbound.MoveAsync(change.Previous, change.Current, cancellationToken).ConfigureAwait(false);
                return ToEventOutsideConversations(change);
            case UserIdUpdate update:
                await inbound.MoveAsync(update.Previous, update.Current, cancellationToken).ConfigureAwait(false);
                break;
            case IncomingMessage message when BelongsToConversations(message):
                return ToEvent(message, await inbound.ReceiveAsync(message, cancellationToken).ConfigureAwait(false));
            case IncomingMessage message:
                return ToEventOutsideConversations(message);
            case StandbyMessage { Message: var message } when CustomerContent.Of(message).OpensWindow:
                await inbound
                    .OpenWindowAsync(message.Source, message.Sender, message.Timestamp, cancellationToken)
                    .ConfigureAwait(false);
                break;
            case CallConnect call when call.Direction == CallDirection.UserInitiated:
                await inbound
                    .OpenWindowAsync(call.Source, call.User, call.Timestamp, cancellationToken)
                    .ConfigureAwait(false);
                break;
            case MessageStatusUpdate status:
                await inbound.ApplyStatusAsync(status, cancellationToken).ConfigureAwait(false);
                if (!context.IsRepetition)
                {
                    await channel.Traffic.AddAsync(status, cancellationToken).ConfigureAwait(false);
                }

                break;
            case BusinessCapabilityUpdate update:
                await channel.Quotas.SetLimitAsync(update.Limit, cancellationToken).ConfigureAwait(false);
                break;
            case PhoneNumberQualityUpdate update:
                var limit = update.Limit == default ? update.CurrentLimit : update.Limit;
                await channel.Quotas.SetLimitAsync(limit, cancellationToken).ConfigureAwait(false);
                break;
        }

        return e;
    }

    private static bool BelongsToConversations(IncomingMessage message) =>
        message.GroupId is null && !CustomerContent.Of(message).IsNotice && ChatIdentities.Of(message.Sender).Count > 0;

    private WhatsAppEvent ToEvent(IncomingMessage message, InboundResult result)
    {
        var conversation = result.Conversation is { } state ? new Conversation(channel, result.Chat!, state) : null;
        WhatsAppEvent e = result.Effect switch
        {
            InboundEffect.Started => new ConversationStarted(conversation!, message),
            InboundEffect.Continued => new ConversationMessage(conversation!, message),
            InboundEffect.Ended => new ConversationEnded(conversation!, conversation!.History[^1], message),
            InboundEffect.Ignored => Ignore(message, result.Decision) with { Conversation = conversation },
            _ => message,
        };
        return e is ConversationEvent ? e.From(message.Source, message.RawJson) : e;
    }

    /// <summary>For WhatsApp's notices and for groups.</summary>
    private WhatsAppEvent ToEventOutsideConversations(IncomingMessage message)
    {
        var decision = channel.Policy.Decide(ChannelInteraction.EndUserToBot, message);
        return decision.IsAllowed ? message : Ignore(message, decision);
    }

    private ContentIgnoredEvent Ignore(IncomingMessage message, ChannelDecision decision)
    {
        logger.ContentIgnored(decision.Kind, decision.Interaction, decision.Reason);
        return ContentIgnoredEvent.From(message, decision);
    }

    /// <summary>All numbers of the WABA are the channel's; those of another are not.</summary>
    private bool IsOurs(WhatsAppEvent e)
    {
        if (channel.Numbers.BusinessAccountId is not { } ours
            || e.Source.BusinessAccountId is not { Length: > 0 } theirs
            || theirs == ours
            || e is PartnerSolutionUpdate)
        {
            return true;
        }

        if (Interlocked.Exchange(ref hasWarned, 1) == 0)
        {
            logger.OfAnotherBusinessAccount(channel.Account, ours, theirs);
        }

        return false;
    }
}
