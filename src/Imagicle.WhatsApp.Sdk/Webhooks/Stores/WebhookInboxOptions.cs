namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The limits of the <see cref="InMemoryWebhookInbox"/>, for all accounts together. A delivery counts until its last
/// event is handled; beyond a limit a webhook waits a moment for room, then Meta gets a 503 and repeats later.
/// </summary>
/// <example>
/// <code>
/// services.Configure&lt;WebhookInboxOptions&gt;(inbox =&gt;
/// {
///     inbox.MaxDeliveries = 2_000;
///     inbox.MaxBytes = 16 * 1024 * 1024;
/// });
/// </code>
/// </example>
public sealed class WebhookInboxOptions
{
    /// <summary>The most deliveries at a time. Default: 10,000.</summary>
    public int MaxDeliveries { get; set; } = 10_000;

    /// <summary>
    /// The most bytes of bodies at a time. Default: 64 MiB. Less than Meta's largest body (3 MB) makes such a body
    /// bounce forever. The events read from a body take a few times its size on top.
    /// </summary>
    public long MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// How long a webhook waits for room before the 503. Default: 100 milliseconds, so that a burst that the handlers
    /// nearly keep up with is slowed down instead of sent away. At most an eighth of <see cref="MaxBytes"/> waits.
    /// </summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMilliseconds(100);
}
