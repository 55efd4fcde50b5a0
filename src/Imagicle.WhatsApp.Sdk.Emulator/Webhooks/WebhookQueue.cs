using System.Text;
using System.Threading.Channels;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Delivers webhooks one after the other, in the order in which they happened. One that fails is repeated beside the
/// queue and does not hold up the others.
/// </summary>
internal sealed class WebhookQueue : IAsyncDisposable
{
    private readonly Channel<Notification> waiting = Channel.CreateUnbounded<Notification>();
    private readonly CancellationTokenSource stopping = new();
    private readonly List<WebhookTarget> targets = [];
    private readonly List<Task> repetitions = [];
    private readonly TimeProvider time;
    private readonly byte[] appSecret;
    private readonly Task worker;
    private volatile WebhookTarget? target;
    private long count;

    internal WebhookQueue(TimeProvider time, string appSecret)
    {
        this.time = time;
        this.appSecret = Encoding.UTF8.GetBytes(appSecret);
        worker = Task.Run(RunAsync);
    }

    internal SignalLog<EmulatedDelivery> Deliveries { get; } = new();

    /// <summary>From now on, also for repetitions.</summary>
    internal void Subscribe(WebhookTarget target)
    {
        lock (targets)
        {
            targets.Add(target);
            this.target = target;
        }
    }

    /// <summary>Queues a webhook; callers keep the order.</summary>
    /// <param name="body">Not posted when nobody is subscribed at its turn.</param>
    /// <param name="notBefore">What must have happened before it is posted.</param>
    /// <returns>Ends after the first attempt, whatever came of it.</returns>
    /// <exception cref="ObjectDisposedException">The emulator was stopped.</exception>
    internal Task Enqueue(byte[] body, Task? notBefore = null)
    {
        var notification = new Notification(Interlocked.Increment(ref count), body, notBefore ?? Task.CompletedTask);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(notification), typeof(WhatsAppEmulator));
        return notification.FirstAttempt.Task;
    }

    private async Task RunAsync()
    {
        await foreach (var notification in waiting.Reader.ReadAllAsync(stopping.Token).ConfigureAwait(false))
        {
            try
            {
                await notification.NotBefore.WaitAsync(stopping.Token).ConfigureAwait(false);
                notification.First = time.GetUtcNow();
                if (await AttemptAsync(notification, 1).ConfigureAwait(false) is { } next)
                {
                    repetitions.RemoveAll(task => task.IsCompletedSuccessfully);
                    repetitions.Add(RepeatAsync(notification, next));
                }
            }
            finally
            {
                if (stopping.IsCancellationRequested)
                {
                    notification.Abandon();
                }
            }
        }
    }

    private async Task RepeatAsync(Notification notification, Repetition next)
    {
        Repetition? due = next;
        while (due is not null)
        {
            await due.Pause.ConfigureAwait(false);
            due = await AttemptAsync(notification, due.Attempt).ConfigureAwait(false);
        }
    }

    /// <summary>Null when there is nothing to repeat.</summary>
    private async Task<Repetition?> AttemptAsync(Notification notification, int attempt)
    {
        if (target is not { } callback)
        {
            notification.FirstAttempt.TrySetResult();
            return null;
        }

        var started = time.GetUtcNow();
        var (status, failure) = await callback
            .PostAsync(notification.Body, appSecret, stopping.Token).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var pause = status == 200 ? null : RepeatRule.PauseAfter(attempt, now - notification.First);

        // The pause begins before the attempt can be seen: whoever sees it may move the clock.
        var next = pause is { } length ? new Repetition(attempt + 1, Task.Delay(length, time, stopping.Token)) : null;
        Deliveries.Add(new()
        {
            Webhook = notification.Number,
            Attempt = attempt,
            Body = Encoding.ASCII.GetString(notification.Body),
            Time = started,
            StatusCode = status,
            Failure = failure,
            NextAttempt = now + pause,
        });
        notification.FirstAttempt.TrySetResult();
        return next;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await stopping.CancelAsync().ConfigureAwait(false);
        await IgnoreStopAsync(worker).ConfigureAwait(false);
        await IgnoreStopAsync(Task.WhenAll(repetitions)).ConfigureAwait(false);
        while (waiting.Reader.TryRead(out var notification))
        {
            notification.Abandon();
        }

        Deliveries.Close();
        targets.ForEach(used => used.Dispose());
        stopping.Dispose();
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

    private sealed class Notification(long number, byte[] body, Task notBefore)
    {
        internal long Number { get; } = number;

        internal byte[] Body { get; } = body;

        internal Task NotBefore { get; } = notBefore;

        internal DateTimeOffset First { get; set; }

        internal TaskCompletionSource FirstAttempt { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The emulator was stopped.</summary>
        internal void Abandon()
        {
            FirstAttempt.TrySetException(new ObjectDisposedException(nameof(WhatsAppEmulator)));

            // Marks it as seen: nobody waits for statuses.
            _ = FirstAttempt.Task.Exception;
        }
    }
}
