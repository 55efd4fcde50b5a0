using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Data.Sqlite;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// Lets a handler write into tables of its own in the store's file, in one transaction with the note that the event is
/// handled: after a crash either both are there or the event comes again. Injected into handlers and filters; shared by
/// all of one event. Names that begin with <c>whatsapp_</c> are the store's.
/// <code>
/// var transaction = await orders.BeginAsync(cancellationToken);
/// using var command = transaction.Connection!.CreateCommand();
/// command.Transaction = transaction;
/// </code>
/// </summary>
/// <remarks>
/// SQLite has one writer: from <see cref="BeginAsync"/> to the end of the event's handlers nothing else is written, no webhook
/// accepted and no other event ended. Begin late, do not wait for anything afterwards, and send messages before.
/// Conversations that the handler changes meanwhile are part of the transaction; a durable send is refused. The
/// transaction is committed and rolled back by the SDK; do neither.
/// </remarks>
public sealed class SqliteHandlerTransaction : IHandlerTransaction, IAsyncDisposable, IDisposable
{
    private readonly SqliteDatabase database;
    private readonly TimeProvider time;
    private readonly SqliteTurn turn;
    private SqliteTransaction? transaction;

    internal SqliteHandlerTransaction(SqliteDatabase database, TimeProvider time)
    {
        this.database = database;
        this.time = time;
        turn = new SqliteTurn(database);
    }

    /// <inheritdoc/>
    public bool HasBegun { get; private set; }

    /// <summary>Begins the event's transaction, or returns it if another handler has begun it.</summary>
    /// <param name="cancellationToken">Gives up waiting for its turn.</param>
    /// <returns>The transaction, for commands on its connection. Valid until the handlers of the event are done.</returns>
    /// <exception cref="SqliteStoreException">The file cannot be written.</exception>
    public ValueTask<SqliteTransaction> BeginAsync(CancellationToken cancellationToken = default)
    {
        turn.Enter();
        return transaction is null ? BeginNowAsync(cancellationToken) : new(transaction);
    }

    private async ValueTask<SqliteTransaction> BeginNowAsync(CancellationToken cancellationToken)
    {
        await database.Writer.WaitForTurnAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            transaction = database.HandlerSession.Connection.BeginTransaction(deferred: false);
            database.HandlerSession.Transaction = transaction;
            HasBegun = true;
            turn.Open();
            return transaction;
        }
        catch (Exception exception)
        {
            database.Writer.EndTurn();
            throw exception is SqliteException known ? SqliteStoreException.Of(known, database.FilePath) : exception;
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(string key, CancellationToken cancellationToken = default)
    {
        if (transaction is null)
        {
            throw new InvalidOperationException("The transaction was not begun.");
        }

        try
        {
            turn.Run(session => SqliteHandledEventStore.Note(session, key, time.GetUtcNow().UtcTicks));
            transaction.Commit();
        }
        catch (SqliteException exception)
        {
            throw SqliteStoreException.Of(exception, database.FilePath);
        }
        finally
        {
            Dispose();
        }

        return default;
    }

    /// <summary>Rolls back what was not committed.</summary>
    public void Dispose()
    {
        if (transaction is { } ended)
        {
            transaction = null;
            turn.Close();
            database.HandlerSession.Transaction = null;
            try
            {
                ended.Dispose();
            }
            finally
            {
                database.Writer.EndTurn();
            }
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
