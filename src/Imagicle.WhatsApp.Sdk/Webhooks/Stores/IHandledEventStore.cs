namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Knows which events were handled, so that a copy has no second effect: Meta repeats for up to 7 days, and at any
/// time by mistake. The default is in memory: it remembers as long and as many as
/// <see cref="WebhookHandlingOptions"/> says, and forgets with the process, so that after a restart copies of what was
/// handled before have a second effect. Register another implementation as a singleton before or after
/// <c>AddWhatsApp</c>. Thread-safe.
/// </summary>
/// <remarks>
/// A durable store has to keep what <see cref="EndAsync"/> notes; claims may end with the process, since a durable
/// <see cref="IWebhookInbox"/> hands out again what was in work.
/// </remarks>
/// <example>
/// <code>
/// using System.Collections.Concurrent;
///
/// services.AddSingleton&lt;IHandledEventStore, HandledEvents&gt;();
///
/// // In a database, this is one table, whose rows may go after 8 days.
/// public sealed class HandledEvents : IHandledEventStore
/// {
///     private readonly ConcurrentDictionary&lt;string, (string Owner, bool IsDone)&gt; claims = new();
///
///     public ValueTask&lt;EventClaim&gt; BeginAsync(string key, string owner, CancellationToken token)
///     {
///         var (holder, isDone) = claims.GetOrAdd(key, (owner, false));
///         return new(isDone ? EventClaim.Done : holder == owner ? EventClaim.Granted : EventClaim.InWork);
///     }
///
///     public ValueTask EndAsync(string key, CancellationToken token)
///     {
///         claims[key] = ("", true);
///         return default;
///     }
///
///     public ValueTask ForgetAsync(string key, CancellationToken token)
///     {
///         claims.TryRemove(key, out _);
///         return default;
///     }
/// }
/// </code>
/// </example>
public interface IHandledEventStore
{
    /// <summary>
    /// Claims an event before it is handled. Of copies that come at once, one gets <see cref="EventClaim.Granted"/>; the
    /// others are dropped.
    /// </summary>
    /// <param name="key">The event's <see cref="WhatsAppEventContext.IdempotencyKey"/>: 32 hexadecimal digits.</param>
    /// <param name="owner">
    /// Which copy claims: delivery id and position in it. The copy that holds the claim may claim again, as it does
    /// after a crash.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<EventClaim> BeginAsync(string key, string owner, CancellationToken cancellationToken = default);

    /// <summary>The event is handled or dead-lettered: copies are dropped from now on, for 8 days or longer.</summary>
    /// <param name="key">The event's <see cref="WhatsAppEventContext.IdempotencyKey"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask EndAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets an event, in work or done, so that the next copy is granted: it failed and Meta is asked to repeat it, or
    /// its dead letter is replayed.
    /// </summary>
    /// <param name="key">The event's <see cref="WhatsAppEventContext.IdempotencyKey"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask ForgetAsync(string key, CancellationToken cancellationToken = default);
}
