using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>One message on its way out of the outbox.</summary>
internal sealed class DurableSend(Outbox outbox, IOutboxStore store, OutboxItem item) : ISendJournal
{
    private bool isSending;

    internal OutboxItem Item { get; private set; } = item;

    public async ValueTask BeforeSendingAsync(CancellationToken cancellationToken)
    {
        if (isSending)
        {
            return;
        }

        // Noted before the first byte: whatever happens from here on, it may have been sent.
        if (!await TryChangeAsync(OutboxState.Sending, OutboxState.Stored, problem: null, cancellationToken)
            .ConfigureAwait(false))
        {
            throw new WhatsAppApiException("The message was taken out of the outbox.", SendCertainty.Refused);
        }

        isSending = true;
    }

    public async ValueTask AfterNotSentAsync()
    {
        if (!isSending)
        {
            return;
        }

        try
        {
            isSending = !await TryChangeAsync(OutboxState.Stored, OutboxState.Sending).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            outbox.NoteNotKept(Item.Id, exception);
        }
    }

    /// <summary>It is over for whoever sent it.</summary>
    /// <param name="failure">How it failed; null if Meta accepted it.</param>
    /// <param name="isWatched">Whether somebody is told of the failure; otherwise the outbox keeps it.</param>
    internal async ValueTask EndAsync(Exception? failure, bool isWatched)
    {
        var api = failure as WhatsAppApiException;
        if (failure is not null && isSending && api is not { Certainty: not SendCertainty.Unknown })
        {
            await outbox.KeepUnknownAsync(this).ConfigureAwait(false);
        }
        else if (failure is null || isWatched)
        {
            await store.RemoveAsync(Item.Id).ConfigureAwait(false);
        }
        else if (api is { Certainty: SendCertainty.Refused })
        {
            await TryChangeAsync(
                OutboxState.Refused, isSending ? OutboxState.Sending : OutboxState.Stored, api.Message).ConfigureAwait(false);
        }
        else
        {
            await AfterNotSentAsync().ConfigureAwait(false);
        }
    }

    internal async ValueTask<bool> TryChangeAsync(
        OutboxState state, OutboxState expected, string? problem = null, CancellationToken cancellationToken = default)
    {
        var changed = Item with { State = state, Problem = problem };
        if (!await store.TryChangeAsync(changed, expected, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        Item = changed;
        return true;
    }
}
