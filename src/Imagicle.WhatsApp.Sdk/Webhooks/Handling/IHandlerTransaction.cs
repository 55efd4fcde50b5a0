namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A transaction of a store that handlers may join, so that what they write there and the note that their event is
/// handled become lasting together or not at all. A store that offers one registers it as a scoped service under this
/// type; handlers ask for it by the store's own type.
/// </summary>
/// <remarks>
/// The scope is one attempt of one event. After all filters and handlers succeeded, a transaction that was begun is
/// committed; otherwise the scope is disposed, which has to roll it back, and at the next attempt all handlers of the
/// event run again. When the commit throws, the attempt is repeated until it works.
/// </remarks>
public interface IHandlerTransaction
{
    /// <summary>Whether a handler has joined in.</summary>
    bool HasBegun { get; }

    /// <summary>Notes the event as done, as <see cref="IHandledEventStore.EndAsync"/> does, and commits.</summary>
    /// <param name="key">The event's <see cref="WhatsAppEventContext.IdempotencyKey"/>.</param>
    /// <param name="cancellationToken">Gives up waiting, before the commit.</param>
    ValueTask CommitAsync(string key, CancellationToken cancellationToken = default);
}
