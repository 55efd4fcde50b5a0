using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Reads deliveries from the inbox and takes each of their events to its end. At shutdown it closes the inbox and
/// finishes what was accepted, until the host's patience ends.
/// </summary>
internal sealed class WebhookProcessor : IHostedService, IDisposable
{
    private static readonly TimeSpan WaitAfterFailedRead = TimeSpan.FromSeconds(1);

    /// <summary>Enough to keep many processors busy; more would only cost memory.</summary>
    private const int MostWaiting = 1_000;

    private readonly IWebhookInbox inbox;
    private readonly EventRunner runner;
    private readonly TimeProvider time;
    private readonly ILogger<WebhookProcessor> logger;
    private readonly IReadEventObserver[] observers;
    private readonly DeliveryAnswers answers;
    private readonly StoreCalls stores;
    private readonly ReadAhead readAhead = new(MostWaiting);
    private readonly ConversationLanes lanes;
    private readonly ConcurrentDictionary<(string Account, string? Conversation), bool> left = [];
    private readonly CancellationTokenSource leaveSource = new();
    private readonly CancellationTokenSource stopSource = new();
    private readonly CancellationToken stopping;
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task? reading;
    private int openDeliveries;
    private int openEvents;

    public WebhookProcessor(
        IWebhookInbox inbox,
        EventRunner runner,
        IEnumerable<IReadEventObserver> observers,
        DeliveryAnswers answers,
        TimeProvider time,
        ILogger<WebhookProcessor> logger)
    {
        this.observers = [.. observers];
        this.inbox = inbox;
        this.runner = runner;
        this.answers = answers;
        this.time = time;
        this.logger = logger;
        stores = new StoreCalls(time, logger);
        lanes = new ConversationLanes(RunAsync, readAhead);
        stopping = stopSource.Token;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref openDeliveries); // the reading itself, so that drained means: read to the end and nothing left
        reading = Task.Run(ReadAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        inbox.Close();
        if (reading is null)
        {
            return;
        }

        if (inbox.IsDurable)
        {
            await leaveSource.CancelAsync().ConfigureAwait(false);
        }

        try
        {
            await drained.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            var events = Volatile.Read(ref openEvents);
            WebhookMetrics.Events.Add(events, new KeyValuePair<string, object?>(WebhookMetrics.Outcome, "unfinished"));
            logger.StoppedUnfinished(events);
        }

        await stopSource.CancelAsync().ConfigureAwait(false);
        answers.GiveUp();
    }

    public void Dispose()
    {
        stopSource.Dispose();
        leaveSource.Dispose();
    }

    /// <summary>Takes an event that came by no webhook to its end, in turn with the others of its conversation.</summary>
    /// <param name="account">The account whose handlers get it.</param>
    /// <param name="e">The event, with a key of its own.</param>
    /// <param name="completed">Called when it is handled or dead-lettered; not if the host stops before.</param>
    internal void Post(string account, WhatsAppEvent e, Func<CancellationToken, ValueTask> completed)
    {
        var delivery = new WebhookDelivery(EventKey.Of(account, e), account, e.RawJson, time.GetUtcNow());
        Interlocked.Increment(ref openDeliveries);
        Interlocked.Increment(ref openEvents);
        lanes.Post(new EventWork(new DeliveryWork(delivery, events: 1, completed), e, position: 0));
    }

    private async Task ReadAsync()
    {
        try
        {
            while (!await ReadUntilClosedAsync().ConfigureAwait(false))
            {
                await Task.Delay(WaitAfterFailedRead, time, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }

        EndDelivery();
    }

    /// <summary>False: reading failed and is to be started again.</summary>
    private async Task<bool> ReadUntilClosedAsync()
    {
        try
        {
            await foreach (var delivery in inbox.ReadAllAsync(stopping).ConfigureAwait(false))
            {
                await readAhead.RoomAsync(stopping).ConfigureAwait(false);
                await PostAsync(delivery).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            logger.StoreFailed(
                "read", HandlingFailure.Types(exception), exception.StackTrace, WaitAfterFailedRead);
            return false;
        }
    }

    private async ValueTask PostAsync(WebhookDelivery delivery)
    {
        var events = WebhookReader.Read(delivery.Body);
        logger.DeliveryRead(delivery.Id, delivery.Account, delivery.Body.Length, events.Count);
        if (events.Count == 0)
        {
            await CompleteAsync(delivery).ConfigureAwait(false);
            answers.Set(delivery.Id, isHandled: true);
            return;
        }

        Interlocked.Increment(ref openDeliveries);
        Interlocked.Add(ref openEvents, events.Count);
        var work = new DeliveryWork(delivery, events.Count);
        for (var i = 0; i < events.Count; i++)
        {
            foreach (var observer in observers)
            {
                observer.Observe(events[i]);
            }

            lanes.Post(new EventWork(work, events[i], i));
        }
    }

    private async Task RunAsync(EventWork work)
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await RunOrLeaveAsync(work).ConfigureAwait(false);
            Interlocked.Decrement(ref openEvents);
            if (work.Owner.EndEvent())
            {
                if (!work.Owner.IsLeft)
                {
                    await CompleteAsync(work.Owner).ConfigureAwait(false);
                }

                answers.Set(work.Delivery.Id, !work.Owner.IsPutBack && !work.Owner.IsLeft);
                EndDelivery();
            }
        }
        catch (Exception exception)
        {
            answers.Set(work.Delivery.Id, isHandled: false);

            // Stopped: what is unfinished was counted, and a durable inbox has it still.
            if (!stopping.IsCancellationRequested)
            {
                logger.EventAbandoned(work.Id, HandlingFailure.Types(exception), exception.StackTrace);
            }
        }
    }

    // What follows an event that is left in the same conversation is left, too: the order stays.
    private async Task RunOrLeaveAsync(EventWork work)
    {
        var conversation = (work.Delivery.Account, work.Conversation);
        if (leaveSource.IsCancellationRequested && left.ContainsKey(conversation))
        {
            work.Owner.IsLeft = true;
            return;
        }

        try
        {
            await runner.RunAsync(work, leaveSource.Token, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
            when (leaveSource.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            work.Owner.IsLeft = true;
            if (work.Conversation is not null)
            {
                left.TryAdd(conversation, true);
            }
        }
    }

    private ValueTask CompleteAsync(DeliveryWork work) => work.Completed is { } completed
        ? stores.UntilDoneAsync("complete", completed, stopping)
        : CompleteAsync(work.Delivery);

    private ValueTask CompleteAsync(WebhookDelivery delivery) =>
        stores.UntilDoneAsync(
            "complete", (inbox, delivery), static (it, token) => it.inbox.CompleteAsync(it.delivery, token), stopping);

    private void EndDelivery()
    {
        if (Interlocked.Decrement(ref openDeliveries) == 0)
        {
            drained.TrySetResult();
        }
    }
}
