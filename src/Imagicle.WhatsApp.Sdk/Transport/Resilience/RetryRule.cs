using Imagicle.WhatsApp.Sdk.Errors;
using Polly.CircuitBreaker;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// Whether a failed send is tried again, and after which pause. Only what was certainly not sent: no connection, or a
/// refusal because of throttling. A pause that does not end in time is not begun.
/// </summary>
internal static class RetryRule
{
    private const int MaxUnknownRepetitions = 2;
    private static readonly TimeSpan ShortestBreakPoll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestBreakPoll = TimeSpan.FromMilliseconds(500);

    internal static bool ShouldRetry(SendCall call, Exception? failure)
    {
        if (call.IsTooLate
            || DelayAfter(call, failure) is not { } delay
            || delay.Ticks > call.Deadline - call.Lane.Now)
        {
            return false;
        }

        call.NextDelay = delay;
        return true;
    }

    private static TimeSpan? DelayAfter(SendCall call, Exception? failure)
    {
        if (failure is BrokenCircuitException { RetryAfter: var pause })
        {
            // The pause ends early when the send that is let through succeeds: look again now and then.
            return pause is { } whole && whole.Ticks > call.Deadline - call.Lane.Now
                ? null
                : Shortened(Within(pause ?? ShortestBreakPoll, ShortestBreakPoll, LongestBreakPoll));
        }

        if (failure is not WhatsAppApiException known || call.Attempts == 0 || call.Attempts >= call.MaxAttempts)
        {
            return null;
        }

        return known switch
        {
            { Certainty: SendCertainty.Unknown } =>
                call.RepeatUnknown && call.Attempts <= MaxUnknownRepetitions ? BackOff(call) : null,
            { Category: WhatsAppErrorCategory.Network, Certainty: SendCertainty.NotSent } => BackOff(call),
            { Category: WhatsAppErrorCategory.Throttling, Advice: RetryAdvice.BackOff } => AskedFor(call, known),
            _ => null,
        };
    }

    /// <summary>The pause for this recipient grows as Meta says: 4^n seconds.</summary>
    internal static TimeSpan PairDelay(int refusalsBefore) => TimeSpan.FromSeconds(Math.Pow(4, Math.Min(refusalsBefore, 8)));

    // Never shorter than what was asked for, and a little longer, so that not all come back at once.
    private static TimeSpan AskedFor(SendCall call, WhatsAppApiException failure) => failure.RetryAfter is { } asked
        ? asked * (1 + (Random.Shared.NextDouble() * 0.05))
        : BackOff(call);

    private static TimeSpan BackOff(SendCall call)
    {
        var settings = call.Options.Resilience;
        var grown = settings.RetryDelay * Math.Pow(2, Math.Max(0, call.Attempts - 1));
        return Shortened(grown < settings.MaxRetryDelay ? grown : settings.MaxRetryDelay);
    }

    private static TimeSpan Shortened(TimeSpan delay) => delay * (1 - (Random.Shared.NextDouble() / 2));

    private static TimeSpan Within(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least : value > most ? most : value;
}
