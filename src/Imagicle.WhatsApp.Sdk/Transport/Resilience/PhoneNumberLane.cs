using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// What all sends from one phone number share, whichever client they go through: its limits, its circuit breaker,
/// and what repeats that may be repeated.
/// </summary>
internal sealed class PhoneNumberLane
{
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly long origin;
    private readonly object gate = new();
    private readonly ResiliencePipeline repeating;
    private readonly ResiliencePipeline limiting;

    private volatile SendWindow window;
    private volatile Breaking breaking;

    internal PhoneNumberLane(WhatsAppResilienceOptions options, TimeProvider time, ILogger logger)
    {
        this.time = time;
        this.logger = logger;
        origin = time.GetTimestamp();
        Pairs = new(time, () => Now);
        window = new(options.MessagesPerSecond);
        repeating = CreateRepeating();
        limiting = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(AttemptTimeout()).Build();
        breaking = CreateBreaking(options);
    }

    internal PairLimits Pairs { get; }

    internal SendWindow Window => window;

    /// <summary>The clock of this lane: ticks since it was made, not moved when the machine's clock is set.</summary>
    internal long Now => time.GetElapsedTime(origin).Ticks;

    /// <summary>When it was used last, in its own ticks.</summary>
    internal long LastUse { get; private set; }

    /// <summary>Takes over changed settings; what was counted under the old ones starts anew.</summary>
    /// <returns>The time.</returns>
    internal long Use(WhatsAppResilienceOptions options)
    {
        var now = LastUse = Now;
        if (window.PerSecond == options.MessagesPerSecond && breaking.Fits(options))
        {
            return now;
        }

        lock (gate)
        {
            if (window.PerSecond != options.MessagesPerSecond)
            {
                window = new(options.MessagesPerSecond);
            }

            if (!breaking.Fits(options))
            {
                breaking = CreateBreaking(options);
            }
        }

        return now;
    }

    internal async Task WaitUntilAsync(long place, CancellationToken cancellationToken)
    {
        long left;
        while ((left = place - Now) > 0)
        {
            // Timers count whole milliseconds.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(new TimeSpan(left).TotalMilliseconds)), time, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Makes the call's attempts, each when the limits allow it.</summary>
    internal async ValueTask<Outcome<object>> RunAsync(SendCall call, ResilienceContext context)
    {
        var first = await AttemptAsync(context, call).ConfigureAwait(false);
        if (first.Exception is null)
        {
            return first;
        }

        call.First = first;
        return await repeating
            .ExecuteOutcomeAsync(static (context, call) => call.Lane.NextAsync(context, call), context, call)
            .ConfigureAwait(false);
    }

    // Repeating costs something, so it starts with the first failure.
    private ValueTask<Outcome<object>> NextAsync(ResilienceContext context, SendCall call)
    {
        if (call.First is not { } first)
        {
            return AttemptAsync(context, call);
        }

        call.First = null;
        return new(first);
    }

    private async ValueTask<Outcome<object>> AttemptAsync(ResilienceContext context, SendCall call)
    {
        try
        {
            if (await Allowance.TakeAsync(call, context.CancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return Outcome.FromException<object>(refusal);
            }
        }
        catch (OperationCanceledException cancelled)
        {
            return Outcome.FromException<object>(cancelled);
        }

        return await (call.IsSend ? breaking.Pipeline : limiting)
            .ExecuteOutcomeAsync(
                static (context, call) => call.AttemptAsync(context.CancellationToken), context, call)
            .ConfigureAwait(false);
    }

    private ResiliencePipeline CreateRepeating() => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue, // the call knows its own number
            ShouldHandle = static args => new(
                RetryRule.ShouldRetry(SendCall.Of(args.Context), args.Outcome.Exception)),
            DelayGenerator = static args => new(SendCall.Of(args.Context).NextDelay),
            OnRetry = args =>
            {
                Report(SendCall.Of(args.Context), args.Outcome.Exception);
                return default;
            },
        })
        .Build();

    private Breaking CreateBreaking(WhatsAppResilienceOptions options)
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = options.BreakRatio,
                MinimumThroughput = options.BreakMinimum,
                SamplingDuration = options.BreakWindow,
                BreakDuration = options.BreakDuration,
                ShouldHandle = static args => new(IsFailureOfTheOtherSide(args.Outcome.Exception)),
                OnOpened = args =>
                {
                    Telemetry.Pauses.Add(1);
                    logger.CircuitOpened(args.BreakDuration);
                    return default;
                },
                OnClosed = _ =>
                {
                    logger.CircuitClosed();
                    return default;
                },
            })
            .AddTimeout(AttemptTimeout())
            .Build();
        return new(pipeline, options.BreakRatio, options.BreakMinimum, options.BreakWindow, options.BreakDuration);
    }

    private static TimeoutStrategyOptions AttemptTimeout() => new()
    {
        TimeoutGenerator = static args => new(SendCall.Of(args.Context).AttemptTimeout),
    };

    private static bool IsFailureOfTheOtherSide(Exception? failure) => failure is WhatsAppApiException
    {
        Certainty: SendCertainty.Unknown,
    } or WhatsAppApiException { Certainty: SendCertainty.NotSent, Category: WhatsAppErrorCategory.Network };

    private void Report(SendCall call, Exception? failure)
    {
        if (failure is WhatsAppApiException known)
        {
            Telemetry.CountRepetition(known);
            logger.Repeated(call.Attempts, known.Code, known.Certainty, call.NextDelay);
        }
    }

    private sealed record Breaking(
        ResiliencePipeline Pipeline, double Ratio, int Minimum, TimeSpan Window, TimeSpan Duration)
    {
        internal bool Fits(WhatsAppResilienceOptions options) => Ratio.Equals(options.BreakRatio)
            && Minimum == options.BreakMinimum
            && Window == options.BreakWindow
            && Duration == options.BreakDuration;
    }
}
