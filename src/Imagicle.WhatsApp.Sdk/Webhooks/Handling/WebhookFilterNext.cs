namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What comes after a filter: the next filter, or the handlers.</summary>
/// <param name="e">The event to pass on: the same one, or another in its place.</param>
/// <param name="cancellationToken">Cancels what comes next.</param>
public delegate Task WebhookFilterNext(WhatsAppEvent e, CancellationToken cancellationToken);
