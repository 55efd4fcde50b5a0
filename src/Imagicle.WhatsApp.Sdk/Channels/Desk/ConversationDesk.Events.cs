using System.Text;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Silence, forgetting, and events that no webhook brings. Such an event stands in the chat as pending until its
/// handlers have run, so that it survives a crash; until then the chat comes up again and again.
/// </summary>
internal sealed partial class ConversationDesk
{
    private const int SweptAtOnce = 100;
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromMinutes(5);

    /// <summary>Where events go; null for a channel without a host, which has no handlers either.</summary>
    internal Action<ConversationEvent, Func<CancellationToken, ValueTask>>? Post { get; set; }

    /// <summary>Ends what is silent, tells again what was not handled, and forgets what is old.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var due = await Store.ListDueAsync(Account, Now, SweptAtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var stored in due)
            {
                await LookAtAsync(stored, cancellationToken).ConfigureAwait(false);
            }

            if (due.Count < SweptAtOnce)
            {
                return;
            }
        }
    }

    private async Task LookAtAsync(StoredChat stored, CancellationToken cancellationToken)
    {
        var chat = new ChatRecord(stored);
        EndIfSilent(chat.State);
        if (chat.State.OpenConversation is null && !HasPending(chat.State) && ForgetAt(chat.State) <= Now)
        {
            await Store.TryRemoveAsync(stored, cancellationToken).ConfigureAwait(false);
        }
        else if (await Book.SaveAsync(chat, null, cancellationToken).ConfigureAwait(false))
        {
            TellPending(chat);
        }

        // Not saved: somebody else changed it, and it comes up again when it is due then.
    }

    /// <summary>Ends the conversation at the time at which silence had lasted too long.</summary>
    /// <returns>The conversation, if it ended.</returns>
    private ConversationState? EndIfSilent(ChatState state)
    {
        if (state.OpenConversation is not { } open || SilentAt(open) is not { } at || at > Now)
        {
            return null;
        }

        ConversationRules.End(open, ConversationEnding.Silence, at);
        return open;
    }

    private DateTimeOffset? SilentAt(ConversationState open) => UnixTime.At(open.ActiveAt) + Options.SilenceTimeout;

    private DateTimeOffset? ForgetAt(ChatState state) => UnixTime.At(state.SeenAt) + Options.ForgetAfter;

    private DateTimeOffset? DueAt(ChatState state)
    {
        var due = state.OpenConversation is { } open ? SilentAt(open) : ForgetAt(state);
        var again = Now + TellAgainAfter;
        return HasPending(state) && !(due < again) ? again : due;
    }

    private static bool HasPending(ChatState state) =>
        state.Conversation?.Moments.Exists(static moment => moment.IsPending) == true;

    /// <summary>For a conversation that another one has replaced in the chat already.</summary>
    private void Tell(ConversationState? ended, ChatRecord chat)
    {
        if (ended is not null)
        {
            TellPending(new Conversation(this, chat, ended), ended, chat);
        }
    }

    /// <summary>Of two open conversations of one customer, the one last active goes on.</summary>
    private void TellAbsorbed(ChatRecord gone)
    {
        if (gone.State.OpenConversation is { } open)
        {
            ConversationRules.End(open, ConversationEnding.Host, Now);
            Tell(open, gone);
        }
    }

    private void TellPending(ChatRecord chat)
    {
        if (chat.State.Conversation is { } state)
        {
            TellPending(new Conversation(this, chat, state), state, chat);
        }
    }

    private void TellPending(Conversation conversation, ConversationState state, ChatRecord chat)
    {
        foreach (var moment in state.Moments.Where(moment => moment.IsPending))
        {
            var shown = ConversationRules.Show(moment, state);
            ConversationEvent e = moment.Kind == ConversationMomentKind.Ended
                ? new ConversationEnded(conversation, shown, moment.Event)
                : new ConversationHandedOver(conversation, shown, moment.Event);
            var number = moment.Event;
            e.From(
                new() { BusinessAccountId = Numbers.BusinessAccountId ?? "", PhoneNumberId = chat.Stored.PhoneNumberId },
                Encoding.UTF8.GetBytes($$"""{"conversation":"{{conversation.Id}}","event":{{number}}}"""));
            Post?.Invoke(e, token => ForgetPendingAsync(conversation, number, token));
        }
    }

    private async ValueTask ForgetPendingAsync(
        Conversation conversation, int number, CancellationToken cancellationToken) =>
        await Book.ChangeAsync(conversation.ChatId, state =>
        {
            var moment = state.Conversation is { } current && current.Number == conversation.Number
                ? current.Moments.Find(moment => moment.Event == number)
                : null;
            if (moment is not { IsPending: true })
            {
                return false;
            }

            moment.IsPending = false;
            return true;
        }, cancellationToken).ConfigureAwait(false);
}
