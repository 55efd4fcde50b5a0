namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Keeps verified webhooks between the answer to Meta and their handling. The default is
/// <see cref="InMemoryWebhookInbox"/>; register another implementation as a singleton before or after
/// <c>AddWhatsApp</c>. Thread-safe.
/// </summary>
/// <remarks>
/// A durable inbox stores the delivery before <see cref="AcceptAsync"/> returns true, and hands out after a restart,
/// in the order of acceptance and with a higher <see cref="WebhookDelivery.Attempt"/>, what was accepted and not
/// completed.
/// </remarks>
/// <example>
/// <code>
/// using System.Threading.Channels;
///
/// services.AddSingleton&lt;IWebhookInbox, QueueInbox&gt;();
///
/// public sealed class QueueInbox : IWebhookInbox
/// {
///     private readonly Channel&lt;WebhookDelivery&gt; queue = Channel.CreateBounded&lt;WebhookDelivery&gt;(1_000);
///
///     public ValueTask&lt;bool&gt; AcceptAsync(WebhookDelivery delivery, CancellationToken token = default) =&gt;
///         new(queue.Writer.TryWrite(delivery));
///
///     public IAsyncEnumerable&lt;WebhookDelivery&gt; ReadAllAsync(CancellationToken token = default) =&gt;
///         queue.Reader.ReadAllAsync(token);
///
///     public ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken token = default) =&gt; default;
///
///     public void Close() =&gt; queue.Writer.TryComplete();
///
///     public ValueTask&lt;WebhookInboxStatus&gt; GetStatusAsync(CancellationToken token = default) =&gt;
///         new(new WebhookInboxStatus(queue.Reader.Count, 0, queue.Reader.Count / 1_000d));
/// }
/// </code>
/// </example>
public interface IWebhookInbox
{
    /// <summary>
    /// Whether what was accepted is handed out again by the next process. Then a host that stops does not wait for events
    /// that wait for their next attempt. Default: false.
    /// </summary>
    bool IsDurable => false;

    /// <summary>
    /// Takes a delivery over. False means that the inbox is full or closed: the sender gets a 503 and repeats. An
    /// exception has the same effect, and is logged.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellationToken">The sender went away.</param>
    ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default);

    /// <summary>
    /// Hands out each delivery once, in the order of acceptance, and waits for more until the inbox is closed. At most
    /// as much as the inbox wants in memory is out and not completed at any time. When it throws, it is called again.
    /// </summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<WebhookDelivery> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <summary>All events of a delivery are handled or dead-lettered: it may be forgotten. Repeating it is harmless.</summary>
    /// <param name="delivery">A delivery that was handed out.</param>
    /// <param name="cancellationToken">Gives up waiting; the delivery may then be handed out again later.</param>
    ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default);

    /// <summary>
    /// Refuses deliveries from now on. Reading ends when what was accepted before has been handed out; a durable inbox
    /// may leave the rest for the next start.
    /// </summary>
    void Close();

    /// <summary>How much it holds now.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<WebhookInboxStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
