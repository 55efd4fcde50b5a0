using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// The file: opened once, by this process alone, with one connection that writes and one that reads.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly object opening = new();
    private readonly object reading = new();
    private readonly SqliteStoreOptions options;
    private readonly ILogger<SqliteDatabase> logger;
    private readonly string path;
    private volatile Opened? opened;
    private bool isDisposed;

    public SqliteDatabase(IOptions<SqliteStoreOptions> options, ILogger<SqliteDatabase> logger)
    {
        this.options = options.Value;
        this.logger = logger;
        path = Path.GetFullPath(this.options.Path);
    }

    internal SqliteWriter Writer => Open().Writer;

    internal SqliteSession HandlerSession => Open().Handler;

    internal string FilePath => path;

    internal SqliteBacklog Backlog => Open().Backlog;

    public void Dispose()
    {
        lock (opening)
        {
            isDisposed = true;
            opened?.Dispose();
            opened = null;
        }
    }

    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    internal T Read<T>(Func<SqliteSession, T> work)
    {
        var session = Open().Reader;
        try
        {
            if (SqliteTurn.Of(this) is { } turn)
            {
                return turn.Run(work);
            }

            lock (reading)
            {
                return work(session);
            }
        }
        catch (SqliteException exception)
        {
            throw SqliteStoreException.Of(exception, path);
        }
    }

    /// <summary>Done when it is on the disk; inside a handler's transaction, when that is committed.</summary>
    /// <param name="work">
    /// Runs inside a transaction with others. What it changes besides the file has to bear that it did not happen.
    /// </param>
    /// <exception cref="SqliteStoreException">It is not in the file.</exception>
    internal Task<T> WriteAsync<T>(Func<SqliteSession, T> work)
    {
        if (SqliteTurn.Of(this) is not { } turn)
        {
            return Writer.WriteAsync(work);
        }

        try
        {
            return Task.FromResult(turn.Run(work));
        }
        catch (SqliteException exception)
        {
            return Task.FromException<T>(SqliteStoreException.Of(exception, path));
        }
    }

    /// <exception cref="InvalidOperationException">The caller is a handler with an open transaction.</exception>
    internal void ThrowIfInTransaction(string what)
    {
        if (SqliteTurn.Of(this) is not null)
        {
            throw new InvalidOperationException(
                $"{what} cannot be done between SqliteHandlerTransaction.BeginAsync and the end of the event: do it before.");
        }
    }

    /// <summary>Takes what is in the log of changes over into the file, so that nothing deleted is left in it.</summary>
    internal async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        ThrowIfInTransaction("Erasing a user");
        await Writer.WaitForTurnAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            lock (reading)
            {
                HandlerSession.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        catch (SqliteException exception)
        {
            throw SqliteStoreException.Of(exception, path);
        }
        finally
        {
            Writer.EndTurn();
        }
    }

    /// <summary>Opens the file, makes and upgrades its tables. Does nothing if it is open.</summary>
    /// <exception cref="SqliteStoreException">It cannot be used; the message says why.</exception>
    internal Opened Open()
    {
        if (opened is { } known)
        {
            return known;
        }

        lock (opening)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return opened ??= OpenNow();
        }
    }

    private Opened OpenNow()
    {
        SQLitePCL.Batteries_V2.Init();
        var file = Lock();
        SqliteSession? writer = null;
        SqliteSession? reader = null;
        SqliteSession? handler = null;
        try
        {
            writer = Connect("""
                PRAGMA auto_vacuum = INCREMENTAL;
                PRAGMA journal_mode = WAL;
                PRAGMA wal_autocheckpoint = 4000;
                PRAGMA journal_size_limit = 67108864;
                """);
            SqliteSchema.Upgrade(writer, path);
            var backlog = SqliteBacklog.Recover(writer);
            reader = Connect("PRAGMA query_only = ON");
            handler = Connect("");
            logger.Opened(backlog.Deliveries, backlog.Repeated);
            return new(file, new(writer, path, logger), reader, handler, backlog);
        }
        catch (Exception exception)
        {
            handler?.Dispose();
            reader?.Dispose();
            writer?.Dispose();
            file.Dispose();
            if (exception is SqliteException known)
            {
                throw SqliteStoreException.Of(known, path);
            }

            throw;
        }
    }

    // Two processes would both hand out what is in the file. The operating system lets go of it when a process dies.
    private FileStream Lock()
    {
        try
        {
            return new FileStream(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new SqliteStoreException(
                SqliteStoreProblem.NotWritable,
                $"The WhatsApp store '{path}' cannot be made: check folder and rights.",
                exception);
        }
        catch (IOException exception)
        {
            throw new SqliteStoreException(
                SqliteStoreProblem.InUse,
                $"The WhatsApp store '{path}' is in use by another process. Each process needs its own file.",
                exception);
        }
    }

    private SqliteSession Connect(string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        }.ToString());
        try
        {
            connection.Open();

            // Deleted messages are overwritten, not only forgotten.
            using var command = connection.CreateCommand();
            command.CommandText = pragmas + """
                ;PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA cache_size = -16384;
                """;
            command.ExecuteNonQuery();
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal sealed record Opened(
        FileStream File, SqliteWriter Writer, SqliteSession Reader, SqliteSession Handler, SqliteBacklog Backlog)
        : IDisposable
    {
        public void Dispose()
        {
            Writer.Dispose();
            Handler.Dispose();
            Reader.Dispose();
            File.Dispose();
        }
    }
}
