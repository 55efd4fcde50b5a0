using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Looks at the due chats of one channel: ends silent ones, posts pending events again, forgets old ones.</summary>
internal sealed class ConversationSweep(
    string account,
    IConversationStore store,
    ChatRepository chats,
    ConversationTimeouts timeouts,
    PendingEvents events,
    TimeProvider time,
    ILogger logger)
{
    private const int PageSize = 100;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var due = await store
                .ListDueAsync(account, time.GetUtcNow(), PageSize, cancellationToken)
                .ConfigureAwait(false);
            var done = 0;
            foreach (var stored in due)
            {
                done += await TrySweepAsync(stored, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            if (due.Count < PageSize || done == 0)
            {
                return;
            }
        }
    }

    private async Task<bool> TrySweepAsync(StoredChat stored, CancellationToken cancellationToken)
    {
        ChatRecord chat;
        try
        {
            chat = new(stored);
        }
        catch (InvalidOperationException problem)
        {
            logger.ChatUnreadable(stored.Id, HandlingFailure.Types(problem));
            return false; // the others are not to wait for it
        }

        var now = time.GetUtcNow();
        timeouts.EndIfSilent(chat.State, now);
        if (timeouts.IsToForget(chat.State, now))
        {
            return await store.TryRemoveAsync(stored, cancellationToken).ConfigureAwait(false);
        }

        if (!await chats.TrySaveAsync(chat, absorbed: null, cancellationToken).ConfigureAwait(false))
        {
            return false; // somebody else changed it, and it comes up again when it is due then
        }

        events.PostAll(chat);
        return true;
    }
}
