namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Stands around the handlers of every event of one account: may look at an event, replace it, keep it from the
/// handlers, or act after them. Added with <c>AddFilter</c>; filters run in the order in which they were added.
/// </summary>
/// <example>
/// <code>
/// whatsApp.AddFilter&lt;WithoutReactions&gt;();
///
/// public sealed class WithoutReactions : IWebhookFilter
/// {
///     public Task InvokeAsync(
///         WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken token) =&gt;
///         e is IncomingReaction ? Task.CompletedTask : proceed(e, token);
/// }
/// </code>
/// </example>
public interface IWebhookFilter
{
    /// <summary>Passes the event on by calling <paramref name="proceed"/>, at most once, or stops it by not doing so.</summary>
    /// <param name="e">The event, as the filter before left it.</param>
    /// <param name="context">Where and how it came in, and the services of its scope.</param>
    /// <param name="proceed">The next filter, or the handlers. Throws what the handlers threw, after all of them ran.</param>
    /// <param name="cancellationToken">Cancelled when the host stops and its time for draining is over.</param>
    Task InvokeAsync(
        WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken cancellationToken);
}
