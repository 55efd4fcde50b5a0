namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Knows which events were handled, so that a copy has no second effect: Meta repeats for up to 7 days, and at any
/// time by mistake. The default is in memory: it remembers as long and as many as
/// <see cref="WebhookHandlingOptions"/> says, and forgets with the process. Thread-safe.
/// </summary>
public interface IHandledEventStore
{
    /// <summary>
    /// Claims an event before it is handled. False: it was handled already, or another copy is in work, and this one
    /// is to be dropped.
    /// </summary>
    /// <param name="key">The event's <see cref="WhatsAppEventContext.IdempotencyKey"/>.</param>
    /// <param name="owner">
    /// Which copy claims: delivery id and position in it. The copy that holds the claim may claim again after a crash.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<bool> TryBeginAsync(string key, string owner, CancellationToken cancellationToken = default);

    /// <summary>The event is handled or dead-lettered: copies are dropped from now on.</summary>
    /// <param name="key">The event's <see cref="WhatsAppEventContext.IdempotencyKey"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask EndAsync(string key, CancellationToken cancellationToken = default);
}
