namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What comes after a filter: the next filter, or the handlers.</summary>
/// <example>
/// <code>
/// public sealed class TimeLimit : IWebhookFilter
/// {
///     public async Task InvokeAsync(
///         WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken token)
///     {
///         using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
///         limit.CancelAfter(TimeSpan.FromSeconds(30));
///         await proceed(e, limit.Token);
///     }
/// }
/// </code>
/// </example>
/// <param name="e">The event to pass on: the same one, or another in its place.</param>
/// <param name="cancellationToken">Cancels what comes next.</param>
public delegate Task WebhookFilterNext(WhatsAppEvent e, CancellationToken cancellationToken);
