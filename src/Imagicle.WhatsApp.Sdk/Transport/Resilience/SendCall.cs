using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Polly;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>What the strategies need to know of one send: its limits, and how far it has come.</summary>
internal abstract class SendCall
{
    internal static readonly ResiliencePropertyKey<SendCall> Key = new("Imagicle.WhatsApp.Sdk.SendCall");

    internal required PhoneNumberLane Lane { get; init; }

    internal required WhatsAppOptions Options { get; init; }

    /// <summary>The recipient, for <see cref="PairLimits"/>; null for what is no message and has no limits.</summary>
    internal long? Pair { get; init; }

    /// <summary>Whether it counts for, and waits for, the pause of a phone number whose sends all fail.</summary>
    internal virtual bool IsSend => true;

    internal required int MaxAttempts { get; init; }

    internal bool RepeatUnknown { get; init; }

    /// <summary>
    /// When time is up, in ticks of the lane's clock. No wait is begun that ends later, and attempts are cut there.
    /// </summary>
    internal required long Deadline { get; init; }

    /// <summary>How long the attempt that begins now may take.</summary>
    internal TimeSpan AttemptTimeout
    {
        get
        {
            var left = new TimeSpan(Math.Max(Deadline - Lane.Now, TimeSpan.TicksPerMillisecond));
            return left < Options.Resilience.AttemptTimeout ? left : Options.Resilience.AttemptTimeout;
        }
    }

    /// <summary>Attempts that were made; waits that came to nothing do not count.</summary>
    internal int Attempts { get; set; }

    /// <summary>How often Meta has refused it because of the pair limit.</summary>
    internal int PairRefusals { get; set; }

    /// <summary>The last failure, for when time runs out before the next attempt.</summary>
    internal WhatsAppApiException? LastFailure { get; set; }

    /// <summary>The first attempt that may have arrived: what comes later cannot make that unsaid.</summary>
    internal WhatsAppApiException? FirstUnknown { get; set; }

    /// <summary>The allowance cannot come in time: no further attempt.</summary>
    internal bool IsTooLate { get; set; }

    /// <summary>How the first attempt ended, until the repetitions have taken it over.</summary>
    internal Outcome<object>? First { get; set; }

    /// <summary>The pause that was decided on.</summary>
    internal TimeSpan NextDelay { get; set; }

    internal static SendCall Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    /// <summary>Makes one attempt; never throws.</summary>
    internal abstract ValueTask<Outcome<object>> AttemptAsync(CancellationToken cancellationToken);

    /// <summary>Remembers how an attempt failed, and lets Meta's limits hold back what would fail alike.</summary>
    internal WhatsAppApiException Note(WhatsAppApiException failure)
    {
        if (failure.Code == WhatsAppErrorCodes.PairRateLimit)
        {
            if (PairRefusals++ > 0 && RetryRule.PairDelay(PairRefusals - 1) is var grown && grown > failure.RetryAfter)
            {
                failure = failure.After(grown);
            }

            if (Pair is { } pair && failure.RetryAfter is { } wait)
            {
                if (Options.Resilience.LimitRate)
                {
                    Lane.Pairs.GiveBack(pair); // Meta does not count what it refuses
                }

                Lane.Pairs.Hold(pair, Lane.Now + wait.Ticks);
            }
        }
        else if (failure is { Code: WhatsAppErrorCodes.ThroughputReached, RetryAfter: { } pause })
        {
            Lane.Window.Hold(Lane.Now + pause.Ticks);
        }

        LastFailure = failure;
        if (failure.Certainty == SendCertainty.Unknown)
        {
            FirstUnknown ??= failure;
        }

        return failure;
    }
}
