using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The inbox for development and for what may be lost: fast, bounded, gone with the process. Meta never repeats a
/// webhook that was answered 200, so after the answer each event is handled <b>at most once</b>: what is in here when
/// the process crashes or is killed is lost. Take a durable inbox where that matters.
/// </summary>
public sealed class InMemoryWebhookInbox : IWebhookInbox
{
    private readonly Channel<WebhookDelivery> deliveries = Channel.CreateUnbounded<WebhookDelivery>();
    private readonly Dictionary<string, int> held = [];
    private readonly WebhookInboxOptions limits;
    private long bytes;
    private bool closed;

    /// <summary>An empty inbox.</summary>
    /// <param name="options">Its limits.</param>
    public InMemoryWebhookInbox(IOptions<WebhookInboxOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        limits = options.Value;
    }

    /// <inheritdoc/>
    public ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        cancellationToken.ThrowIfCancellationRequested();
        lock (held)
        {
            // Bytes are compared by subtraction: the sum could overflow.
            if (closed || held.Count >= limits.MaxDeliveries || delivery.Body.Length > limits.MaxBytes - bytes)
            {
                return new(false);
            }

            held.Add(delivery.Id, delivery.Body.Length);
            bytes += delivery.Body.Length;
            return new(deliveries.Writer.TryWrite(delivery));
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
}
