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
/// <example>
/// <code>
/// using System.Data.Common;
///
/// services.AddScoped&lt;ShopTransaction&gt;();
/// services.AddScoped&lt;IHandlerTransaction&gt;(scope =&gt; scope.GetRequiredService&lt;ShopTransaction&gt;());
///
/// public sealed class ShopTransaction(DbConnection shop) : IHandlerTransaction, IDisposable
/// {
///     private DbTransaction? current;
///
///     public DbTransaction Current =&gt; current ??= shop.BeginTransaction();
///
///     public bool HasBegun =&gt; current is not null;
///
///     public async ValueTask CommitAsync(string key, CancellationToken token)
///     {
///         await using var note = shop.CreateCommand();
///         note.Transaction = Current;
///         note.CommandText = "INSERT INTO handled_events (id) VALUES (@id)";
///         var id = note.CreateParameter();
///         (id.ParameterName, id.Value) = ("@id", key);
///         note.Parameters.Add(id);
///         await note.ExecuteNonQueryAsync(token);
///         await Current.CommitAsync(token);
///     }
///
///     public void Dispose() =&gt; current?.Dispose();
/// }
/// </code>
/// </example>
public interface IHandlerTransaction
{
    /// <summary>Whether a handler has joined in.</summary>
    bool HasBegun { get; }

    /// <summary>Notes the event as done, as <see cref="IHandledEventStore.EndAsync"/> does, and commits.</summary>
    /// <param name="key">The event's <see cref="WhatsAppEventContext.IdempotencyKey"/>.</param>
    /// <param name="cancellationToken">Gives up waiting, before the commit.</param>
    ValueTask CommitAsync(string key, CancellationToken cancellationToken = default);
}
