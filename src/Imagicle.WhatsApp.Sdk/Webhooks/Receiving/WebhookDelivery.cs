namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One webhook as it came in: verified, not yet read.</summary>
/// <example>
/// <code>
/// // Hands a webhook that was kept elsewhere to the handlers.
/// static ValueTask&lt;bool&gt; AcceptAsync(IWebhookInbox inbox, byte[] body) =&gt; inbox.AcceptAsync(
///     new WebhookDelivery(Guid.NewGuid().ToString("N"), Account: "", body, DateTimeOffset.UtcNow));
/// </code>
/// </example>
/// <param name="Id">Unique per delivery, given by the receiver. Safe to log.</param>
/// <param name="Account">The account whose endpoint received it; empty for the unnamed one.</param>
/// <param name="Body">The raw bytes. Nobody changes them after the delivery was made.</param>
/// <param name="ReceivedAt">When it arrived.</param>
public sealed record WebhookDelivery(string Id, string Account, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt)
{
    /// <summary>1, or more when an inbox hands the delivery out again after a crash.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The id only.</summary>
    public override string ToString() => Id;
}
