using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Looks at what is due in all channels, every few seconds.</summary>
internal sealed partial class SilenceWatch(
    IEnumerable<WhatsAppChannel> channels, TimeProvider time, ILogger<SilenceWatch> logger) : BackgroundService
{
    internal static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly WhatsAppChannel[] channels = [.. channels];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WatchAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that is disposed without being stopped would report it as a failure.
        }
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            foreach (var channel in channels)
            {
                try
                {
                    await channel.Desk.SweepAsync(stoppingToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    LogFailed(logger, channel.Account, HandlingFailure.Types(exception), exception.StackTrace);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    [LoggerMessage(1, LogLevel.Error, "Looking for silent conversations of account '{Account}' failed: {ExceptionTypes}\n{StackTrace}")]
    private static partial void LogFailed(ILogger logger, string account, string exceptionTypes, string? stackTrace);
}
