using System.Diagnostics;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Takes one event to its end: dropped as a copy, handled, or dead-lettered. Only then its key counts as done. Where
/// Meta waits for the handlers, an event may also be put back: Meta repeats it.
/// </summary>
internal sealed class EventRunner : IDisposable
{
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WaitAfterFailedCommit = TimeSpan.FromSeconds(1);

    private readonly IHandledEventStore handled;
    private readonly IDeadLetterStore deadLetters;
    private readonly IServiceScopeFactory scopes;
    private readonly IOptionsMonitor<WebhookPipeline> pipelines;
    private readonly WebhookHandlingOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<EventRunner> logger;
    private readonly StoreCalls stores;
    private readonly SemaphoreSlim slots;

    public EventRunner(
        IHandledEventStore handled,
        IDeadLetterStore deadLetters,
        IServiceScopeFactory scopes,
        IOptionsMonitor<WebhookPipeline> pipelines,
        IOptions<WebhookHandlingOptions> options,
        TimeProvider time,
        ILogger<EventRunner> logger)
    {
        this.handled = handled;
        this.deadLetters = deadLetters;
        this.scopes = scopes;
        this.pipelines = pipelines;
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        stores = new StoreCalls(time, logger);
        slots = new SemaphoreSlim(this.options.MaxConcurrency);
    }

    public void Dispose() => slots.Dispose();

    /// <param name="work">The event.</param>
    /// <param name="leaving">Cancelled when the next process can have what waits for its next attempt.</param>
    /// <param name="stopping">Cancelled when the host's patience is over.</param>
    /// <exception cref="Exception">The host stopped: the event is not ended.</exception>
    internal async Task RunAsync(EventWork work, CancellationToken leaving, CancellationToken stopping)
    {
        var key = EventKey.Of(work.Delivery.Account, work.Event);
        var claim = await BeginAsync(key, work, stopping).ConfigureAwait(false);
        if (claim != EventClaim.Granted)
        {
            // Not answered before the copy in work is done: that one may fail yet.
            work.Owner.IsPutBack |= claim == EventClaim.InWork;
            Count(work, "duplicate");
            return;
        }

        var run = new EventRun(pipelines.Get(work.Delivery.Account), work, key);
        await AttemptUntilDoneAsync(run, leaving, stopping).ConfigureAwait(false);
        if (run.Failures.Count > 0
            && options.Acknowledge == AcknowledgeMode.AfterHandling
            && work.Owner.IsWebhook)
        {
            await stores.UntilDoneAsync("forget", t => handled.ForgetAsync(key, t), stopping).ConfigureAwait(false);
            work.Owner.IsPutBack = true;
            Count(work, "put_back");
            return;
        }

        if (LetterOf(run) is { } letter)
        {
            await stores.UntilDoneAsync("dead-letter", t => deadLetters.AddAsync(letter, t), stopping)
                .ConfigureAwait(false);
            logger.DeadLettered(letter.Id, letter.EventType, letter.Reason);
            Count(work, "dead_lettered");
        }
        else
        {
            Count(work, run switch
            {
                { ReachedHandlers: false } => "filtered",
                { WasTaken: false } => "unhandled",
                _ => "handled",
            });
        }

        await stores.UntilDoneAsync("end", (handled, key), static (it, t) => it.handled.EndAsync(it.key, t), stopping)
            .ConfigureAwait(false);
    }

    private ValueTask<EventClaim> BeginAsync(string key, EventWork work, CancellationToken stopping) =>
        stores.UntilDoneAsync(
            "begin", (handled, key, work.Id), static (it, t) => it.handled.BeginAsync(it.key, it.Id, t), stopping);

    private async Task AttemptUntilDoneAsync(EventRun run, CancellationToken leaving, CancellationToken stopping)
    {
        var delay = options.RetryDelay;
        for (var attempt = 1; ; attempt++)
        {
            await slots.WaitAsync(stopping).ConfigureAwait(false);
            run.Work.Begin();
            try
            {
                await AttemptAsync(run, stopping).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
            }

            if (run.CommitFailure is { } failure)
            {
                logger.StoreFailed(
                    "commit", HandlingFailure.Types(failure), failure.StackTrace, WaitAfterFailedCommit);
                await WaitAsync(WaitAfterFailedCommit, leaving, stopping).ConfigureAwait(false);
                if (await BeginAsync(run.Key, run.Work, stopping).ConfigureAwait(false) == EventClaim.Done)
                {
                    return; // it was committed, only the answer was lost
                }

                attempt--;
                continue;
            }

            var isLast = attempt >= options.MaxAttempts;
            Log(run, isLast ? LogLevel.Error : LogLevel.Warning);
            if (run.Failures.Count == 0 || isLast)
            {
                return;
            }

            // The slot is free meanwhile: only this conversation waits.
            await WaitAsync(delay, leaving, stopping).ConfigureAwait(false);
            delay = TimeSpan.FromTicks(Math.Min(delay.Ticks * 2, LongestRetryDelay.Ticks));
        }
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken leaving, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(leaving, stopping);
        await Task.Delay(delay, time, either.Token).ConfigureAwait(false);
    }

    private async Task AttemptAsync(EventRun run, CancellationToken stopping)
    {
        using var activity = Telemetry.Source.StartActivity("whatsapp.webhook.handle", ActivityKind.Consumer);
        activity?.SetTag(WebhookMetrics.Account, run.Work.Delivery.Account);
        activity?.SetTag(WebhookMetrics.EventType, run.Work.EventType);

        var isMeasured = WebhookMetrics.HandlingDuration.Enabled;
        var start = isMeasured ? time.GetTimestamp() : 0;
        await run.AttemptAsync(scopes, stopping).ConfigureAwait(false);
        if (isMeasured)
        {
            WebhookMetrics.HandlingDuration.Record(time.GetElapsedTime(start).TotalSeconds, TagsOf(run.Work));
        }

        if (run.Failures.Count > 0)
        {
            WebhookMetrics.HandlerFailures.Add(run.Failures.Count, TagsOf(run.Work));
            activity?.SetStatus(ActivityStatusCode.Error, HandlingFailure.Types(run.Failures[0].Exception));
        }
    }

    private void Log(EventRun run, LogLevel level)
    {
        if (!logger.IsEnabled(level))
        {
            return;
        }

        foreach (var (handler, exception) in run.Failures)
        {
            logger.HandlerFailed(
                level,
                handler ?? HandlingFailure.Filter,
                run.Work.Id,
                run.Work.EventType,
                run.Attempt,
                HandlingFailure.Types(exception),
                exception.StackTrace);
        }
    }

    private DeadLetter? LetterOf(EventRun run)
    {
        var work = run.Work;
        (DeadLetterReason Reason, string? Problem)? why = run switch
        {
            { Failures: [{ Handler: null } failure] } => (DeadLetterReason.FilterFailed, Describe([failure])),
            { Failures.Count: > 0 } => (DeadLetterReason.HandlerFailed, Describe(run.Failures)),
            _ when work.Problem is { } problem => (DeadLetterReason.Unreadable, problem),
            { ReachedHandlers: true, WasTaken: false } when work.IsUnknown => (DeadLetterReason.Unknown, null),
            _ => null,
        };
        return why is not { } known ? null : new DeadLetter
        {
            Id = work.Id,
            Account = work.Delivery.Account,
            Json = work.Event.RawJson,
            Webhook = work.Owner.IsWebhook ? WebhookExcerpt.Of(work.Delivery.Body, work.Event.RawJson) : default,
            EventType = work.EventType,
            Reason = known.Reason,
            Problem = known.Problem,
            IdempotencyKey = run.Key,
            ReceivedAt = work.Delivery.ReceivedAt,
            Time = time.GetUtcNow(),
            Attempt = run.Attempt,
        };

        static string Describe(IEnumerable<HandlingFailure> failures) => string.Join(
            "; ", failures.Select(failure => $"{failure.Handler ?? HandlingFailure.Filter}: {HandlingFailure.Types(failure.Exception)}"));
    }

    private static void Count(EventWork work, string outcome)
    {
        if (!WebhookMetrics.Events.Enabled)
        {
            return;
        }

        var tags = TagsOf(work);
        tags.Add(WebhookMetrics.Outcome, outcome);
        WebhookMetrics.Events.Add(1, tags);
    }

    private static TagList TagsOf(EventWork work) => new()
    {
        { WebhookMetrics.Account, work.Delivery.Account },
        { WebhookMetrics.EventType, work.EventType },
    };
}
