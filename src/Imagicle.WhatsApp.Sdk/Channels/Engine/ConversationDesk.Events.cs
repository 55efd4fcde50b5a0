using System.Text;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

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
            var done = 0;
            foreach (var stored in due)
            {
                done += await LookAtAsync(stored, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            if (due.Count < SweptAtOnce || done == 0)
            {
                return;
            }
        }
    }

    private async Task<bool> LookAtAsync(StoredChat stored, CancellationToken cancellationToken)
    {
        ChatRecord chat;
        try
        {
            chat = new(stored);
        }
        catch (InvalidOperationException problem)
        {
            LogUnreadable(logger, stored.Id, HandlingFailure.Types(problem));
            return false; // the others are not to wait for it
        }

        EndIfSilent(chat.State);
        if (chat.State.OpenConversation is null && !HasPending(chat.State) && ForgetAt(chat.State) <= Now)
        {
            return await Store.TryRemoveAsync(stored, cancellationToken).ConfigureAwait(false);
        }

        if (!await Book.SaveAsync(chat, null, cancellationToken).ConfigureAwait(false))
        {
            return false; // somebody else changed it, and it comes up again when it is due then
        }

        TellPending(chat, told: 0);
        return true;
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

    private DateTimeOffset? SilentAt(ConversationState open) => open.ActiveAt + Options.SilenceTimeout;

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
            TellPending(new Conversation(this, chat, ended), ended, chat, told: ended.Events - 1);
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

    /// <summary>Tells what is pending beyond the event of this number: the ones before are on their way.</summary>
    private void TellPending(ChatRecord chat, int told)
    {
        if (chat.State.Conversation is { } state && state.Events > told)
        {
            TellPending(new Conversation(this, chat, state), state, chat, told);
        }
    }

    private void TellPending(Conversation conversation, ConversationState state, ChatRecord chat, int told)
    {
        foreach (var moment in state.Moments.Where(moment => moment.IsPending && moment.Event > told))
        {
            var shown = ConversationRules.Show(moment, state, moment.Agent);
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

    [LoggerMessage(4, LogLevel.Error, "The stored chat {ChatId} cannot be read, so its conversation does not end by silence: {ExceptionTypes}")]
    private static partial void LogUnreadable(ILogger logger, string chatId, string exceptionTypes);
}
