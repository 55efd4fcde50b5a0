using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Sweeps all channels of the host every few seconds.</summary>
internal sealed class SweepService(
    IEnumerable<WhatsAppChannel> channels, TimeProvider time, ILogger<SweepService> logger) : BackgroundService
{
    internal static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly WhatsAppChannel[] channels = [.. channels];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SweepForEverAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that is disposed without being stopped would report it as a failure.
        }
    }

    private async Task SweepForEverAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            foreach (var channel in channels)
            {
                try
                {
                    await channel.Sweep.RunAsync(stoppingToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    logger.SweepFailed(channel.Account, HandlingFailure.Types(exception), exception.StackTrace);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
