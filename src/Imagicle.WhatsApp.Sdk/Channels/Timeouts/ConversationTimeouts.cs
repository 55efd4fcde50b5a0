namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The times of a chat: its conversation ends by silence, its pending event is posted again, and it is forgotten.
/// </summary>
internal sealed class ConversationTimeouts(WhatsAppChannelOptions options, TimeProvider time)
{
    private static readonly TimeSpan PostAgainAfter = TimeSpan.FromMinutes(5);

    /// <summary>The open conversation, unless silence has ended it already.</summary>
    internal ConversationState? StillOpen(ChatState chat, DateTimeOffset now) =>
        chat.OpenConversation is { } open && !IsSilent(open, now) ? open : null;

    /// <summary>Ends the conversation at the time at which silence had lasted too long.</summary>
    /// <returns>The conversation; null if it has not ended.</returns>
    internal ConversationState? EndIfSilent(ChatState chat, DateTimeOffset now)
    {
        if (chat.OpenConversation is not { } open || !IsSilent(open, now))
        {
            return null;
        }

        ConversationChanges.End(open, ConversationEnding.Silence, SilentAt(open)!.Value);
        return open;
    }

    internal bool IsToForget(ChatState chat, DateTimeOffset now) =>
        chat.OpenConversation is null && !HasPendingEvent(chat) && ForgetAt(chat) <= now;

    /// <summary>The time at which the sweep has to look at the chat; null for never.</summary>
    internal DateTimeOffset? DueAt(ChatState chat)
    {
        var due = chat.OpenConversation is { } open ? SilentAt(open) : ForgetAt(chat);
        var again = time.GetUtcNow() + PostAgainAfter;
        return HasPendingEvent(chat) && !(due < again) ? again : due;
    }

    private bool IsSilent(ConversationState open, DateTimeOffset now) => SilentAt(open) <= now;

    private DateTimeOffset? SilentAt(ConversationState open) => open.ActiveAt + options.SilenceTimeout;

    private DateTimeOffset? ForgetAt(ChatState chat) => UnixTime.At(chat.SeenAt) + options.ForgetAfter;

    private static bool HasPendingEvent(ChatState chat) =>
        chat.Conversation?.History.Exists(static entry => entry.IsPending) == true;
}
