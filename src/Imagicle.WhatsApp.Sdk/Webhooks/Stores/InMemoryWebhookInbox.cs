using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The inbox for development and for what may be lost: fast, bounded, gone with the process. Meta never repeats a
/// webhook that was answered 200, so after the answer each event is handled <b>at most once</b>: what is in here when
/// the process crashes or is killed is lost. Take a durable inbox where that matters.
/// </summary>
/// <example>
/// <code>
/// using Microsoft.Extensions.Options;
///
/// // In a test, to see what the host does when it is full.
/// var limits = new WebhookInboxOptions { MaxDeliveries = 1, MaxWait = TimeSpan.Zero };
/// var inbox = new InMemoryWebhookInbox(Options.Create(limits));
/// var delivery = new WebhookDelivery("1", "", File.ReadAllBytes("webhook.json"), DateTimeOffset.UtcNow);
/// var isAccepted = await inbox.AcceptAsync(delivery, cancellationToken);
/// var isRefused = !await inbox.AcceptAsync(delivery with { Id = "2" }, cancellationToken);
/// </code>
/// </example>
public sealed class InMemoryWebhookInbox : IWebhookInbox
{
    /// <summary>What waits for room takes up to one part in so many of MaxBytes besides.</summary>
    private const int WaitingShare = 8;

    private readonly Channel<WebhookDelivery> deliveries = Channel.CreateUnbounded<WebhookDelivery>();
    private readonly Dictionary<string, int> held = [];
    private readonly LinkedList<Waiter> waiters = [];
    private readonly WebhookInboxOptions limits;
    private readonly TimeProvider time;
    private long bytes;
    private long waitingBytes;
    private bool closed;

    /// <summary>An empty inbox.</summary>
    /// <param name="options">Its limits.</param>
    /// <param name="time">The clock; the system's if null.</param>
    public InMemoryWebhookInbox(IOptions<WebhookInboxOptions> options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        limits = options.Value;
        this.time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        cancellationToken.ThrowIfCancellationRequested();
        lock (held)
        {
            if (closed)
            {
                return new(false);
            }

            // Who waits comes first.
            if (waiters.Count == 0 && TryTake(delivery))
            {
                return new(true);
            }

            var length = delivery.Body.Length;
            if (limits.MaxWait == TimeSpan.Zero
                || length > limits.MaxBytes
                || length > (limits.MaxBytes / WaitingShare) - waitingBytes)
            {
                return new(false);
            }

            waitingBytes += length;
            return new(WaitAsync(waiters.AddLast(new Waiter(delivery)), cancellationToken));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<WebhookDelivery> ReadAllAsync(CancellationToken cancellationToken = default) =>
        deliveries.Reader.ReadAllAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        lock (held)
        {
            if (held.Remove(delivery.Id, out var length))
            {
                bytes -= length;
                LetIn();
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public void Close()
    {
        lock (held)
        {
            closed = true;
            deliveries.Writer.TryComplete();
            while (waiters.First is { } first)
            {
                Answer(first, isAccepted: false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<WebhookInboxStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        lock (held)
        {
            var fill = Math.Max((double)held.Count / limits.MaxDeliveries, (double)bytes / limits.MaxBytes);
            return new(new WebhookInboxStatus(held.Count, bytes, fill));
        }
    }

    // Bytes are compared by subtraction: the sum could overflow.
    private bool TryTake(WebhookDelivery delivery)
    {
        if (held.Count >= limits.MaxDeliveries || delivery.Body.Length > limits.MaxBytes - bytes)
        {
            return false;
        }

        held.Add(delivery.Id, delivery.Body.Length);
        bytes += delivery.Body.Length;
        return deliveries.Writer.TryWrite(delivery);
    }

    private async Task<bool> WaitAsync(LinkedListNode<Waiter> waiter, CancellationToken cancellationToken)
    {
        using var late = time.CreateTimer(_ => GiveUp(waiter), null, limits.MaxWait, Timeout.InfiniteTimeSpan);
        using var gone = cancellationToken.UnsafeRegister(_ => GiveUp(waiter), null);
        return await waiter.Value.Answer.Task.ConfigureAwait(false);
    }

    private void GiveUp(LinkedListNode<Waiter> waiter)
    {
        lock (held)
        {
            if (waiter.List is not null)
            {
                Answer(waiter, isAccepted: false);
                LetIn(); // a smaller one behind it may fit
            }
        }
    }

    private void LetIn()
    {
        while (waiters.First is { } first && TryTake(first.Value.Delivery))
        {
            Answer(first, isAccepted: true);
        }
    }

    private void Answer(LinkedListNode<Waiter> waiter, bool isAccepted)
    {
        waiters.Remove(waiter);
        waitingBytes -= waiter.Value.Delivery.Body.Length;
        waiter.Value.Answer.TrySetResult(isAccepted);
    }

    private sealed record Waiter(WebhookDelivery Delivery)
    {
        internal TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
