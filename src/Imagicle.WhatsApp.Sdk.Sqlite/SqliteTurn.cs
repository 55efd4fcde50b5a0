namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// Tells what a handler calls that this handler has the file's only transaction: the stores then work inside it, where
/// they would otherwise wait for its end without end.
/// </summary>
internal sealed class SqliteTurn(SqliteDatabase database)
{
    private static readonly AsyncLocal<SqliteTurn?> Flow = new();

    private bool isOpen;

    /// <summary>The turn that the caller has in this file; null if it has none.</summary>
    internal static SqliteTurn? Of(SqliteDatabase file) =>
        Flow.Value is { isOpen: true } turn && turn.Database == file ? turn : null;

    private SqliteDatabase Database { get; } = database;

    /// <summary>For a method that is not asynchronous itself: only so its caller's calls see it.</summary>
    internal void Enter() => Flow.Value = this;

    internal void Open() => isOpen = true;

    internal void Close()
    {
        lock (this)
        {
            isOpen = false;
        }
    }

    /// <summary>One after the other: a handler may have begun several things at once.</summary>
    internal T Run<T>(Func<SqliteSession, T> work)
    {
        lock (this)
        {
            return isOpen
                ? work(Database.HandlerSession)
                : throw new InvalidOperationException("The handler's transaction is over.");
        }
    }
}
