using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Delivers an account's webhooks one after the other, in the order in which they happened. One that fails is repeated
/// beside the queue and does not hold up the others; faults may keep one back too.
/// </summary>
internal sealed class WebhookQueue : IAsyncDisposable
{
    private static readonly byte[] WrongSecret = "not-the-app-secret"u8.ToArray();

    private readonly Channel<WebhookUpdate> waiting =
        Channel.CreateUnbounded<WebhookUpdate>(new() { SingleReader = true });

    private readonly CancellationTokenSource stopping = new();
    private readonly List<Task> besides = [];
    private readonly EmulatorCore core;
    private readonly EmulatedAccount account;
    private readonly List<TaskCompletionSource> held = [];
    private readonly Task worker;

    internal WebhookQueue(EmulatorCore core, EmulatedAccount account)
    {
        this.core = core;
        this.account = account;
        worker = Task.Run(RunAsync);
    }

    /// <summary>Queues an update; callers keep the order.</summary>
    /// <param name="field">The webhook field.</param>
    /// <param name="value">Not posted when nobody is subscribed at its turn.</param>
    /// <param name="phone">The number that it is about; null for the account.</param>
    /// <param name="notBefore">What must have happened before it is posted.</param>
    /// <returns>Ends after the first attempt, whatever came of it.</returns>
    /// <exception cref="ObjectDisposedException">The emulator was stopped.</exception>
    internal Task Enqueue(string field, JsonObject value, EmulatedPhoneNumber? phone, Task? notBefore = null)
    {
        var update = new WebhookUpdate(core.NextUpdate(), field, value, phone, notBefore ?? Task.CompletedTask);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(update), typeof(WhatsAppEmulator));
        return update.FirstAttempt.Task;
    }

    private async Task RunAsync()
    {
        await foreach (var update in waiting.Reader.ReadAllAsync(stopping.Token).ConfigureAwait(false))
        {
            List<WebhookUpdate> updates = [update];
            try
            {
                await update.NotBefore.WaitAsync(stopping.Token).ConfigureAwait(false);
                FillUp(updates);
                await DeliverAsync(updates).ConfigureAwait(false);
            }
            finally
            {
                if (stopping.IsCancellationRequested)
                {
                    updates.ForEach(taken => taken.Abandon());
                }
            }
        }
    }

    /// <summary>Adds what waits already and goes the same way.</summary>
    private void FillUp(List<WebhookUpdate> updates)
    {
        var target = account.TargetOf(updates[0]);
        while (updates.Count < core.Options.WebhookBatch
            && waiting.Reader.TryPeek(out var next)
            && next.NotBefore.IsCompleted
            && (next.Field == "messages") == (updates[0].Field == "messages")
            && account.TargetOf(next) == target
            && waiting.Reader.TryRead(out next))
        {
            updates.Add(next);
        }
    }

    private async Task DeliverAsync(List<WebhookUpdate> updates)
    {
        var faults = core.Faults.OfWebhook(updates[0].Number);
        if (faults.Contains(WebhookFault.Split) && updates.Count > 1)
        {
            foreach (var update in updates)
            {
                await DeliverAsync(new([update], account.Id), []).ConfigureAwait(false);
            }

            return;
        }

        var batch = new WebhookBatch(updates, account.Id)
        {
            HasWrongSignature = faults.Contains(WebhookFault.WrongSignature),
            IsRawUtf8 = faults.Contains(WebhookFault.RawUtf8),
        };
        await DeliverAsync(batch, faults).ConfigureAwait(false);
    }

    private async Task DeliverAsync(WebhookBatch batch, IReadOnlyList<WebhookFault> faults)
    {
        batch.First = core.Now;
        if (faults.Contains(WebhookFault.Drop))
        {
            batch.EndFirstAttempt();
            return;
        }

        if (faults.Contains(WebhookFault.Delay) || faults.Contains(WebhookFault.Reorder))
        {
            var due = Task.Delay(core.Faults.Delay, core.Time, stopping.Token);
            if (faults.Contains(WebhookFault.Reorder))
            {
                held.Add(new(TaskCreationOptions.RunContinuationsAsynchronously));
                due = Task.WhenAny(due, held[^1].Task).Unwrap();
            }

            // The caller does not wait: on a clock that stands still it would be for ever. But the delay has begun by now,
            // since the caller may move the clock.
            batch.EndFirstAttempt();
            Beside(DeliverLaterAsync(batch, due));
            return;
        }

        await AttemptAndRepeatAsync(batch).ConfigureAwait(false);
        held.ForEach(overtaken => overtaken.TrySetResult());
        held.Clear();
        if (faults.Contains(WebhookFault.Duplicate))
        {
            await AttemptAndRepeatAsync(batch).ConfigureAwait(false);
        }
    }

    private async Task DeliverLaterAsync(WebhookBatch batch, Task due)
    {
        await due.ConfigureAwait(false);
        if (await AttemptAsync(batch, 1).ConfigureAwait(false) is { } next)
        {
            await RepeatAsync(batch, next).ConfigureAwait(false);
        }
    }

    private async Task AttemptAndRepeatAsync(WebhookBatch batch)
    {
        if (await AttemptAsync(batch, 1).ConfigureAwait(false) is { } next)
        {
            Beside(RepeatAsync(batch, next));
        }
    }

    private async Task RepeatAsync(WebhookBatch batch, Repetition next)
    {
        Repetition? due = next;
        while (due is not null)
        {
            await due.Pause.ConfigureAwait(false);
            due = await AttemptAsync(batch, due.Attempt).ConfigureAwait(false);
        }
    }

    /// <summary>Null when there is nothing to repeat.</summary>
    private async Task<Repetition?> AttemptAsync(WebhookBatch batch, int attempt)
    {
        if (account.TargetOf(batch.Updates[0]) is not { } callback)
        {
            batch.EndFirstAttempt();
            return null;
        }

        var started = core.Now;
        var secret = batch.HasWrongSignature && attempt == 1 ? WrongSecret : account.App.SecretBytes;
        var (status, failure) = await callback.PostAsync(batch.Body, secret, stopping.Token).ConfigureAwait(false);
        var now = core.Now;
        var pause = status == 200 ? null : RepeatRule.PauseAfter(attempt, now - batch.First);

        // The pause begins before the attempt can be seen: whoever sees it may move the clock.
        var next = pause is { } length
            ? new Repetition(attempt + 1, Task.Delay(length, core.Time, stopping.Token))
            : null;
        var delivery = new EmulatedDelivery
        {
            Webhook = batch.Number,
            Updates = batch.Updates.Count,
            Url = callback.Url,
            Attempt = attempt,
            Bytes = batch.Body,
            Time = started,
            StatusCode = status,
            Failure = failure,
            NextAttempt = now + pause,
        };
        core.Deliveries.Add(delivery);
        core.Journal.Add(new DeliveryEntry { Delivery = delivery, Time = started });
        batch.EndFirstAttempt();
        return next;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await stopping.CancelAsync().ConfigureAwait(false);
        await IgnoreStopAsync(worker).ConfigureAwait(false);
        await IgnoreStopAsync(Task.WhenAll(besides)).ConfigureAwait(false);
        while (waiting.Reader.TryRead(out var update))
        {
            update.Abandon();
        }

        stopping.Dispose();
    }

    /// <summary>By the worker only.</summary>
    private void Beside(Task task)
    {
        besides.RemoveAll(ended => ended.IsCompletedSuccessfully);
        besides.Add(task);
    }

    private static async Task IgnoreStopAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped on purpose.
        }
    }

    private sealed record Repetition(int Attempt, Task Pause);
}
