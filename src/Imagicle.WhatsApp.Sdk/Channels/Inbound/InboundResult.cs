using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The effect of a customer's message on the chat.</summary>
internal sealed record InboundResult(InboundEffect Effect, ConversationState? Conversation = null)
{
    /// <summary>The policy's decision about the message.</summary>
    internal ChannelDecision Decision { get; init; }

    /// <summary>The conversation that silence had ended before, not swept yet.</summary>
    internal ConversationState? EndedBefore { get; init; }

    /// <summary>Whether the chat has to be saved.</summary>
    internal bool HasChanged { get; init; }

    /// <summary>The chat after the message.</summary>
    internal ChatRecord? Chat { get; init; }

    /// <summary>The earlier result of a message that is handled again; null for a new one.</summary>
    internal static InboundResult? OfRepeated(ChatState chat, IncomingMessage message)
    {
        if (message.Id.Length == 0 || chat.Conversation is not { History: var history } conversation)
        {
            return null;
        }

        // An ended conversation has the id once more, at its end.
        var at = history.FindIndex(entry => entry.MessageId == message.Id);
        return at < 0 ? null : new(EffectOf(history, at), conversation);
    }

    private static InboundEffect EffectOf(List<HistoryEntryState> history, int at)
    {
        if (at > 0 && history[at - 1].Kind == HistoryEntryKind.Started)
        {
            return InboundEffect.Started;
        }

        if (history[^1].Kind == HistoryEntryKind.Ended && history[^1].MessageId == history[at].MessageId)
        {
            return InboundEffect.Ended;
        }

        return history[at].Kind == HistoryEntryKind.CustomerMessage ? InboundEffect.Continued : InboundEffect.Ignored;
    }
}

internal enum InboundEffect
{
    /// <summary>The message belongs to no conversation.</summary>
    None,

    /// <summary>The message opens a conversation as soon as its intent is known. Nothing has changed yet.</summary>
    NeedsIntent,

    /// <summary>The channel does not take the message.</summary>
    Ignored,

    Started,

    Continued,

    Ended,
}
