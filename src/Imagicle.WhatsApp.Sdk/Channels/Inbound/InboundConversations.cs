using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Applies received events to the customer's chat. A message passes these steps, which run again when somebody else
/// changes the chat meanwhile:
/// <list type="number">
/// <item>The chat is found by the customer's identities, or made (<see cref="ChatRepository"/>).</item>
/// <item>The service window moves (<see cref="WindowChanges"/>).</item>
/// <item>A message that was applied before keeps its effect (<see cref="InboundResult.OfRepeated"/>).</item>
/// <item>A conversation that silence has ended is closed (<see cref="ConversationTimeouts"/>).</item>
/// <item>The policy decides by who serves the conversation; an ignored message is only kept in the history.</item>
/// <item>The message continues the conversation, ends it, or opens one at the intent of the host's matchers.</item>
/// <item>The chat is saved, and an end by silence is posted to the handlers (<see cref="PendingEvents"/>).</item>
/// </list>
/// </summary>
internal sealed class InboundConversations(
    WhatsAppChannelOptions options,
    ChannelNumbers numbers,
    ChatRepository chats,
    ConversationTimeouts timeouts,
    PendingEvents events,
    TimeProvider time)
{
    internal async Task<InboundResult> ReceiveAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var result = await ApplyAsync(message, entry: null, cancellationToken).ConfigureAwait(false);
        if (result.Effect != InboundEffect.NeedsIntent)
        {
            return result;
        }

        // Between two changes of the chat, because the host's code may take its time; most messages need no intent.
        var entry = await options.Intents.MatchAsync(message, cancellationToken).ConfigureAwait(false);
        return await ApplyAsync(message, entry, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The customer wrote to somebody else at this number, or called: only the window opens.</summary>
    internal Task OpenWindowAsync(
        WebhookSource source, WhatsAppUser user, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChatIdentities.Of(user).Count == 0
            ? Task.CompletedTask
            : ChangeAsync(source, user, chat => WindowChanges.Open(chat, at), cancellationToken);

    /// <summary>A status may say that the window is closed after all, or that an ad made messages free.</summary>
    internal async Task ApplyStatusAsync(MessageStatusUpdate status, CancellationToken cancellationToken)
    {
        var isClosed = status.Errors.Any(error => error.Code == WhatsAppErrorCodes.ReengagementRequired);
        if (status.GroupId is not null
            || ChatIdentities.Of(status.Recipient).Count == 0
            || !(isClosed || status.Conversation is { Id: not null } or { ExpiresAt: not null }))
        {
            return;
        }

        await ChangeAsync(
            status.Source,
            status.Recipient,
            chat => (isClosed && WindowChanges.CloseByMeta(chat, status.Timestamp))
                | WindowChanges.ApplyStatus(chat, status),
            cancellationToken).ConfigureAwait(false);
    }

    internal Task MoveAsync(WhatsAppUser previous, WhatsAppUser current, CancellationToken cancellationToken) =>
        chats.MoveAsync(previous, current, cancellationToken);

    private async Task<InboundResult> ApplyAsync(
        IncomingMessage message, FlowEntry? entry, CancellationToken cancellationToken)
    {
        InboundResult result = null!;
        var chat = await ChangeAsync(message.Source, message.Sender, state =>
        {
            var isWindowMoved = WindowChanges.CustomerWrote(state, message);
            result = Apply(state, message, entry);
            return isWindowMoved || result.HasChanged;
        }, cancellationToken).ConfigureAwait(false);
        if (result.EndedBefore is { } ended)
        {
            events.PostEnd(ended, chat);
        }

        return result with { Chat = chat };
    }

    private Task<ChatRecord> ChangeAsync(
        WebhookSource source, WhatsAppUser user, Func<ChatState, bool> change, CancellationToken cancellationToken) =>
        chats.ChangeAsync(numbers.IdOf(source), user, dialled: [], change, cancellationToken);

    private InboundResult Apply(ChatState chat, IncomingMessage message, FlowEntry? entry)
    {
        if (InboundResult.OfRepeated(chat, message) is { Conversation: { } conversation } repeated)
        {
            return repeated with { Decision = options.Policy.Decide(conversation.ServedBy.FromEndUser(), message) };
        }

        var now = time.GetUtcNow();
        var open = timeouts.StillOpen(chat, now);
        var decision = options.Policy.Decide((open?.ServedBy ?? ChannelParticipant.Bot).FromEndUser(), message);
        var effect = EffectOf(message, decision, open);
        if (effect == InboundEffect.Started && entry is null)
        {
            return new(InboundEffect.NeedsIntent);
        }

        var ended = timeouts.EndIfSilent(chat, now);
        if (effect == InboundEffect.Started)
        {
            open = ConversationChanges.Start(chat, entry!.Value, now);
        }

        if (open is not null)
        {
            ConversationChanges.AddCustomerMessage(open, message, decision, now);
            ConversationHistory.Trim(open, options.HistoryLimit);
        }

        if (effect == InboundEffect.Ended)
        {
            ConversationChanges.End(open!, ConversationEnding.Customer, now, message.Id);
        }

        return new(effect, open)
        {
            Decision = decision,
            EndedBefore = ended,
            HasChanged = open is not null || ended is not null,
        };
    }

    private InboundEffect EffectOf(
        IncomingMessage message, ChannelDecision decision, ConversationState? open) =>
        !decision.IsAllowed ? InboundEffect.Ignored
        : open is not null ? (IsEndWord(message) ? InboundEffect.Ended : InboundEffect.Continued)
        : CustomerContent.Of(message).OpensConversation ? InboundEffect.Started
        : InboundEffect.None;

    private bool IsEndWord(IncomingMessage message) =>
        CustomerContent.Of(message).Text?.Trim() is { } text
        && options.EndWords.Any(word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
}
