namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>Where the store is and how much it may hold, for all accounts together.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>
    /// The file; made when it does not exist, together with <c>-wal</c>, <c>-shm</c> and <c>-lock</c> beside it. On a
    /// local disk: network file systems break SQLite's locks. It holds what customers write; one process uses it at a
    /// time. Required.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>
    /// The most deliveries that wait for their handlers; beyond it Meta gets a 503 and repeats later. Default: 1,000,000.
    /// </summary>
    public long MaxDeliveries { get; set; } = 1_000_000;

    /// <summary>The most bytes of their bodies. Default: 1 GiB.</summary>
    public long MaxBytes { get; set; } = 1L << 30;

    /// <summary>How many of them are in memory and in work at most; the others wait in the file. Default: 2,000.</summary>
    public int MaxDeliveriesInMemory { get; set; } = 2_000;

    /// <summary>
    /// The most bytes of bodies in memory; a single larger one is taken alone. The events read from a body take a few
    /// times its size on top. Default: 16 MiB.
    /// </summary>
    public long MaxBytesInMemory { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// The free space of the disk, in bytes, below which nothing more is accepted: what is accepted needs some to be
    /// handled. Default: 256 MiB.
    /// </summary>
    public long MinFreeDiskSpace { get; set; } = 256 * 1024 * 1024;

    /// <summary>
    /// How long to wait, in whole seconds, when another program holds the file locked, before Meta gets a 503.
    /// Default: 2 seconds.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long the host waits at its start for the process before it to let go of the file. Default: 30 seconds.
    /// </summary>
    public TimeSpan OpenTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a dead letter is kept that nobody replays or deletes. Default: 30 days.</summary>
    public TimeSpan KeepDeadLettersFor { get; set; } = TimeSpan.FromDays(30);
}
