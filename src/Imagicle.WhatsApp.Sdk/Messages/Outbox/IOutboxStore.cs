using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Keeps messages from before they are sent until it is known what became of them. There is no default: durable stores
/// such as that of <c>UseSqlite</c> bring one; a host registers its own as a singleton. Thread-safe.
/// </summary>
/// <remarks>
/// What a call changed is lasting when it returns. When the store is opened after the process ended, each
/// <see cref="OutboxState.Sending"/> of that process becomes <see cref="OutboxState.Unknown"/>.
/// </remarks>
/// <example>
/// <code>
/// using System.Collections.Concurrent;
///
/// // For a host's tests: what it keeps is gone when the process ends.
/// sealed class MemoryOutbox : IOutboxStore
/// {
///     private readonly ConcurrentDictionary&lt;SendId, OutboxItem&gt; items = new();
///
///     public ValueTask&lt;bool&gt; AddAsync(OutboxItem item, CancellationToken token) =&gt;
///         new(items.TryAdd(item.Id, item));
///
///     public ValueTask&lt;bool&gt; TryChangeAsync(
///         OutboxItem item, OutboxState expected, CancellationToken token) =&gt;
///         new(items.TryGetValue(item.Id, out var old) &amp;&amp; old.State == expected
///             &amp;&amp; items.TryUpdate(item.Id, item, old));
///
///     public ValueTask&lt;bool&gt; RemoveAsync(SendId id, CancellationToken token) =&gt;
///         new(items.TryRemove(id, out _));
///
///     public ValueTask&lt;IReadOnlyList&lt;OutboxItem&gt;&gt; ListAsync(
///         OutboxState? state, SendId? after, int count, CancellationToken token) =&gt;
///         new([.. items.Values
///             .Where(item =&gt; state is null || item.State == state)
///             .Where(item =&gt; after is null || item.Id &gt; after)
///             .OrderBy(item =&gt; item.Id)
///             .Take(count)]);
/// }
/// </code>
/// </example>
public interface IOutboxStore
{
    /// <summary>Adds an item; false if its id is there already.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<bool> AddAsync(OutboxItem item, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets state, problem and time of an item; false if it is not there, or not in the state that is expected.
    /// </summary>
    /// <param name="item">The item as it is to be.</param>
    /// <param name="expected">The state that it has to be in.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<bool> TryChangeAsync(OutboxItem item, OutboxState expected, CancellationToken cancellationToken = default);

    /// <summary>Removes an item; false if it was not there.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<bool> RemoveAsync(SendId id, CancellationToken cancellationToken = default);

    /// <summary>The oldest items, oldest first.</summary>
    /// <param name="state">Only those in this state; null: all.</param>
    /// <param name="after">Only those with a later id; null: from the beginning.</param>
    /// <param name="count">The most to return.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<OutboxItem>> ListAsync(
        OutboxState? state = null, SendId? after = null, int count = 100, CancellationToken cancellationToken = default);
}
