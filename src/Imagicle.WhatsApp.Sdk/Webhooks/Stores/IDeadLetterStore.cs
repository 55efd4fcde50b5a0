namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Keeps the events that could not be handled. The default is in memory, bounded by <see cref="DeadLetterOptions"/>
/// and gone with the process; register another implementation as a singleton before or after <c>AddWhatsApp</c>.
/// Thread-safe. Hosts look at the letters, and replay them, with <see cref="DeadLetters"/>.
/// </summary>
/// <example>
/// <code>
/// using System.Collections.Concurrent;
///
/// services.AddSingleton&lt;IDeadLetterStore, Letters&gt;();
///
/// public sealed class Letters : IDeadLetterStore
/// {
///     private readonly ConcurrentDictionary&lt;string, DeadLetter&gt; kept = new();
///
///     public ValueTask AddAsync(DeadLetter letter, CancellationToken token)
///     {
///         kept[letter.Id] = letter with { Json = letter.Json.ToArray(), Webhook = letter.Webhook.ToArray() };
///         return default;
///     }
///
///     public ValueTask&lt;IReadOnlyList&lt;DeadLetter&gt;&gt; ListAsync(int count, CancellationToken token) =&gt;
///         new([.. kept.Values.OrderByDescending(letter =&gt; letter.Time).Take(count)]);
///
///     public ValueTask&lt;DeadLetter?&gt; FindAsync(string id, CancellationToken token) =&gt;
///         new(kept.GetValueOrDefault(id));
///
///     public ValueTask&lt;bool&gt; RemoveAsync(string id, CancellationToken token) =&gt;
///         new(kept.TryRemove(id, out _));
///
///     public ValueTask&lt;long&gt; CountAsync(CancellationToken token) =&gt; new(kept.Count);
/// }
/// </code>
/// </example>
public interface IDeadLetterStore
{
    /// <summary>Adds a letter, or replaces the one with the same id.</summary>
    /// <param name="letter">The letter; its bytes are a slice of the whole webhook, so copy them to keep them.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken = default);

    /// <summary>The newest letters, newest first.</summary>
    /// <param name="count">The most to return.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int count = 100, CancellationToken cancellationToken = default);

    /// <summary>One letter; null if it is not there.</summary>
    /// <param name="id">Its <see cref="DeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<DeadLetter?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Removes a letter; false if it was not there.</summary>
    /// <param name="id">Its <see cref="DeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<bool> RemoveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>How many there are.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);
}
