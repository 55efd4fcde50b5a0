using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Sends what a former process left in the outbox, and takes out what statuses resolve.</summary>
internal sealed partial class OutboxSender(
    Outbox? outbox, Func<string, string, MessagesClient?> clientOf, ILogger<OutboxSender> logger)
    : BackgroundService
{
    private const int Parallel = 8;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Before webhooks are read: their statuses resolve what is unknown.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (outbox is not null)
        {
            await outbox.LoadUnknownAsync(cancellationToken).ConfigureAwait(false);
            await base.StartAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(SendAsync(outbox!, stoppingToken), ResolveAsync(outbox!, stoppingToken));

    private async Task ResolveAsync(Outbox box, CancellationToken stopping)
    {
        await foreach (var id in box.Reported.ReadAllAsync(stopping).ConfigureAwait(false))
        {
            try
            {
                await box.ResolveAsync(id, stopping).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                LogFailed(logger, exception.GetType().Name, Interval); // the next status of the message tries again
            }
        }
    }

    private async Task SendAsync(Outbox box, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await SendAllAsync(box, stopping).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                LogFailed(logger, exception.GetType().Name, Interval);
            }

            await box.WaitAsync(Interval, stopping).ConfigureAwait(false);
        }
    }

    private async Task SendAllAsync(Outbox box, CancellationToken stopping)
    {
        SendId? last = null;
        while (await box.StoredAfterAsync(last, stopping).ConfigureAwait(false) is { Count: > 0 } page)
        {
            await System.Threading.Tasks.Parallel
                .ForEachAsync(
                    page.GroupBy(item => (item.Account, item.PhoneNumberId, item.To)),
                    new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = stopping },
                    async (group, token) => await SendInOrderAsync(box, group, token).ConfigureAwait(false))
                .ConfigureAwait(false);
            last = page[^1].Id;
        }
    }

    // One after the other to the same customer; after one that could not be sent the others wait, too.
    private async ValueTask SendInOrderAsync(
        Outbox box, IEnumerable<OutboxItem> items, CancellationToken stopping)
    {
        foreach (var item in items)
        {
            stopping.ThrowIfCancellationRequested();
            if (box.TryTake(item) is not { } send || await box.ExpireAsync(send).ConfigureAwait(false))
            {
                continue;
            }

            Exception? failure = null;
            try
            {
                var client = clientOf(item.Account, item.PhoneNumberId) ?? throw new WhatsAppApiException(
                    "The account of a message in the outbox does not exist.", SendCertainty.NotSent);

                // Not cut off at shutdown: it would be unknown whether it arrived.
                await client.SendStoredAsync(send, CancellationToken.None).ConfigureAwait(false);
                LogSent(logger, item.Id);
            }
            catch (Exception exception)
            {
                failure = exception;
                LogNotSent(logger, item.Id, exception is WhatsAppApiException known ? known.Message : exception.GetType().Name);
            }

            await box.EndAsync(send, failure, isWatched: false).ConfigureAwait(false);
            if (failure is not (null or WhatsAppApiException { Certainty: SendCertainty.Refused }))
            {
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Send {SendId}, left in the outbox by a former process, was sent.")]
    private static partial void LogSent(ILogger logger, SendId sendId);

    [LoggerMessage(2, LogLevel.Warning, "Send {SendId} from the outbox failed: {Problem}")]
    private static partial void LogNotSent(ILogger logger, SendId sendId, string problem);

    [LoggerMessage(3, LogLevel.Error, "The outbox failed, next try in {Wait}: {ExceptionType}")]
    private static partial void LogFailed(ILogger logger, string exceptionType, TimeSpan wait);
}
