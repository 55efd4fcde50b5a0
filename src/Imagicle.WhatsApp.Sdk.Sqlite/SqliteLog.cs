using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

internal static partial class SqliteLog
{
    [LoggerMessage(1, LogLevel.Error, "{Problem} Nothing is accepted until it works again.")]
    internal static partial void StoreFailed(this ILogger logger, string problem);

    [LoggerMessage(2, LogLevel.Information, "The WhatsApp store works again.")]
    internal static partial void StoreWorks(this ILogger logger);

    [LoggerMessage(3, LogLevel.Information, "The WhatsApp store is open: {Deliveries} deliveries wait in it, {Repeated} of "
        + "them were in work before.")]
    internal static partial void Opened(this ILogger logger, long deliveries, long repeated);

    [LoggerMessage(4, LogLevel.Warning, "Another process uses the WhatsApp store. Waiting until {Until} for it to stop.")]
    internal static partial void WaitsForFile(this ILogger logger, DateTimeOffset until);

    [LoggerMessage(5, LogLevel.Warning, "{Letters} dead letters were dropped that nobody replayed or deleted in time.")]
    internal static partial void LettersDropped(this ILogger logger, int letters);

    [LoggerMessage(6, LogLevel.Error, "The disk of the WhatsApp store has {Free} bytes left: nothing is accepted.")]
    internal static partial void DiskNearlyFull(this ILogger logger, long free);

    [LoggerMessage(7, LogLevel.Error, "Cleaning up the WhatsApp store failed, next try in {Wait}: {Problem}")]
    internal static partial void CleaningFailed(this ILogger logger, TimeSpan wait, string problem);
}
