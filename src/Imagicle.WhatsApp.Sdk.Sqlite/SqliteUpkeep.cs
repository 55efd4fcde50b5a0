using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>Opens the file before anything else starts, and cleans it up every minute.</summary>
internal sealed class SqliteUpkeep(
    SqliteDatabase database,
    IOptions<SqliteStoreOptions> options,
    IOptions<WebhookHandlingOptions> handling,
    TimeProvider time,
    ILogger<SqliteUpkeep> logger) : BackgroundService, IHostedLifecycleService
{
    private const int Chunk = 1_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WaitForFile = TimeSpan.FromMilliseconds(200);

    /// <summary>A former process may still be ending; a file with any other problem keeps the host from starting.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + options.Value.OpenTimeout;
        var isTold = false;
        while (true)
        {
            try
            {
                database.Open();
                return;
            }
            catch (SqliteStoreException exception) when (
                exception.Problem == SqliteStoreProblem.InUse && time.GetUtcNow() < until)
            {
                if (!isTold)
                {
                    isTold = true;
                    logger.WaitsForFile(until);
                }
            }

            await Task.Delay(WaitForFile, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Forgets what is too old, and gives room in the file back to the disk.</summary>
    internal async Task CleanAsync(CancellationToken cancellationToken)
    {
        var keys = (time.GetUtcNow() - handling.Value.RememberHandledFor).UtcTicks;
        while (await database.WriteAsync(session => SqliteHandledEventStore.Purge(session, keys, Chunk))
            .ConfigureAwait(false) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var letters = (time.GetUtcNow() - options.Value.KeepDeadLettersFor).UtcTicks;
        var dropped = await database.WriteAsync(session => SqliteDeadLetterStore.Purge(session, letters, Chunk))
            .ConfigureAwait(false);
        if (dropped > 0)
        {
            logger.LettersDropped(dropped);
        }

        await database.WriteAsync(session => session.Execute("PRAGMA incremental_vacuum(1000)")).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await CleanAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (SqliteStoreException exception)
            {
                logger.CleaningFailed(Interval, exception.Message);
            }
        }
    }
}
