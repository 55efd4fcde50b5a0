using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What a customer's message did.</summary>
internal enum CustomerTurnKind
{
    /// <summary>Nothing to a conversation.</summary>
    None,

    /// <summary>The channel does not take it.</summary>
    Ignored,

    Started,

    Continued,

    Ended,
}

internal sealed class CustomerTurn(CustomerTurnKind kind, ConversationState? conversation)
{
    internal static CustomerTurn None => new(CustomerTurnKind.None, null);

    internal CustomerTurnKind Kind => kind;

    /// <summary>The conversation that it belongs to.</summary>
    internal ConversationState? Conversation => conversation;

    /// <summary>Why it was ignored.</summary>
    internal ChannelDecision Decision { get; set; }

    /// <summary>The conversation that silence had ended before, but nobody had noticed.</summary>
    internal ConversationState? EndedBefore { get; init; }

    internal bool HasChanged { get; init; }

    internal ChatRecord? Chat { get; set; }

    /// <summary>The same as before, for a message that is handled again; null for a new one.</summary>
    internal static CustomerTurn? Again(ChatState chat, IncomingMessage message)
    {
        if (message.Id.Length == 0 || chat.Conversation is not { } state)
        {
            return null;
        }

        // An ended conversation has the id once more, at its end.
        var at = state.Moments.FindIndex(moment => moment.MessageId == message.Id);
        if (at < 0)
        {
            return null;
        }

        return state.Moments[at].Kind switch
        {
            _ when at > 0 && state.Moments[at - 1].Kind == ConversationMomentKind.Started =>
                new(CustomerTurnKind.Started, state),
            _ when state.Moments[^1] is { Kind: ConversationMomentKind.Ended } end && end.MessageId == message.Id =>
                new(CustomerTurnKind.Ended, state),
            ConversationMomentKind.CustomerMessage => new(CustomerTurnKind.Continued, state),
            _ => new(CustomerTurnKind.Ignored, state),
        };
    }
}
