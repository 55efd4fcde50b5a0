using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>Whether the disk has room for more deliveries; looked up once a second at most.</summary>
internal sealed class SqliteFreeSpace
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly SqliteStoreOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<SqliteFreeSpace> logger;
    private readonly string? folder;
    private long lookedAt;
    private volatile bool isEnough = true;

    public SqliteFreeSpace(
        IOptions<SqliteStoreOptions> options, TimeProvider time, ILogger<SqliteFreeSpace> logger)
    {
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        folder = Path.GetDirectoryName(Path.GetFullPath(this.options.Path));
        lookedAt = time.GetTimestamp() - (2 * time.TimestampFrequency);
    }

    internal bool IsEnough
    {
        get
        {
            var last = Volatile.Read(ref lookedAt);
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(last, now) >= LookEvery
                && Interlocked.CompareExchange(ref lookedAt, now, last) == last)
            {
                Look();
            }

            return isEnough;
        }
    }

    private void Look()
    {
        if (folder is null || options.MinFreeDiskSpace == 0)
        {
            return;
        }

        long free;
        try
        {
            free = new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return; // not every place tells; a full disk still refuses the write
        }

        if (isEnough && free < options.MinFreeDiskSpace)
        {
            logger.DiskNearlyFull(free);
        }

        isEnough = free >= options.MinFreeDiskSpace;
    }
}
