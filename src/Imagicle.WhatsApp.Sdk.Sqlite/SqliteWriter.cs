using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// The one who writes. What is asked for while a commit is on its way to the disk goes into the next one together, so
/// that thousands of writes a second need few of those.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MaxWrites = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<Write> queue = Channel.CreateUnbounded<Write>(new() { SingleReader = true });
    private readonly SemaphoreSlim turn = new(1);
    private readonly SqliteSession session;
    private readonly string path;
    private readonly ILogger logger;
    private readonly Thread thread;
    private volatile SqliteStoreException? failure;

    internal SqliteWriter(SqliteSession session, string path, ILogger logger)
    {
        this.session = session;
        this.path = path;
        this.logger = logger;
        thread = new Thread(Run) { IsBackground = true, Name = "WhatsApp SQLite writer" };
        thread.Start();
    }

    /// <summary>Why the last batch is not in the file; null if it is.</summary>
    internal SqliteStoreException? Failure => failure;

    /// <summary>Writes what was asked for to its end, unless a handler that hangs keeps its transaction open.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        if (thread.Join(Patience))
        {
            session.Dispose();
        }
    }

    /// <summary>Done when it is on the disk.</summary>
    /// <param name="work">
    /// Runs inside a transaction with others. What it changes besides the file has to bear that it did not happen.
    /// </param>
    /// <exception cref="SqliteStoreException">It is not in the file.</exception>
    internal Task<T> WriteAsync<T>(Func<SqliteSession, T> work)
    {
        var write = new Write<T>(work);
        return queue.Writer.TryWrite(write)
            ? write.Task
            : throw new ObjectDisposedException(nameof(SqliteWriter));
    }

    /// <summary>Keeps this writer off the file until <see cref="EndTurn"/>: a handler writes.</summary>
    internal Task WaitForTurnAsync(CancellationToken cancellationToken) => turn.WaitAsync(cancellationToken);

    internal void EndTurn() => turn.Release();

    private void Run()
    {
        var batch = new List<Write>();
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            turn.Wait();
            while (batch.Count < MaxWrites && queue.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            try
            {
                Commit(batch);
            }
            finally
            {
                turn.Release();
                batch.Clear();
            }
        }
    }

    private void Commit(List<Write> batch)
    {
        try
        {
            if (session.IsInTransaction)
            {
                session.Execute("ROLLBACK"); // the last one could not even do that
            }

            session.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch)
            {
                write.Run(session);
            }

            session.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            Fail(batch, exception);
            return;
        }

        if (failure is not null)
        {
            failure = null;
            logger.StoreWorks();
        }

        foreach (var write in batch)
        {
            write.Succeed();
        }
    }

    private void Fail(List<Write> batch, Exception exception)
    {
        try
        {
            if (session.IsInTransaction)
            {
                session.Execute("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // Tried again before the next batch; what matters is why the commit failed.
        }

        if (exception is SqliteException known)
        {
            var problem = SqliteStoreException.Of(known, path);
            exception = problem;
            if (failure is null)
            {
                logger.StoreFailed(problem.Message);
            }

            failure = problem;
        }

        foreach (var write in batch)
        {
            write.Fail(exception);
        }
    }

    private abstract class Write
    {
        internal abstract void Run(SqliteSession session);

        internal abstract void Succeed();

        internal abstract void Fail(Exception exception);
    }

    private sealed class Write<T>(Func<SqliteSession, T> work) : Write
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;

        internal Task<T> Task => done.Task;

        internal override void Run(SqliteSession session) => result = work(session);

        internal override void Succeed() => done.TrySetResult(result);

        internal override void Fail(Exception exception) => done.TrySetException(exception);
    }
}
