using Imagicle.WhatsApp.Sdk.Errors;
using Polly;

namespace Imagicle.WhatsApp.Sdk.Http;

/// <summary>
/// Holds an attempt back until the limits of the recipient and then of the phone number allow it. When that would be
/// too late the attempt fails at once, and takes nothing of the allowance.
/// </summary>
internal sealed class AllowanceStrategy(PhoneNumberLane lane) : ResilienceStrategy
{
    protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var call = SendCall.Of(context);
        if (call.Pair is not { } pair || !call.Options.Resilience.LimitRate)
        {
            return callback(context, state);
        }

        var now = lane.Now;
        if (!lane.Pairs.TryReserve(pair, now, call.Deadline, out var place))
        {
            return Refuse<TResult>(call, place - now, "The recipient's allowance of 1 message in 6 seconds is used up.");
        }

        if (place > now)
        {
            return WaitForBothAsync(callback, context, state, call, pair, place);
        }

        var window = lane.Window;
        if (!window.TryReserve(now, call.Deadline, out place))
        {
            lane.Pairs.GiveBack(pair);
            return RefuseNumber<TResult>(call, place - now);
        }

        return place > now
            ? WaitForNumberAsync(callback, context, state, window, pair, place)
            : callback(context, state);
    }

    private static ValueTask<Outcome<T>> RefuseNumber<T>(SendCall call, long wait) =>
        Refuse<T>(call, wait, "The phone number's allowance of messages per second is used up.");

    // After a refusal of Meta's, that is the better answer.
    private static ValueTask<Outcome<T>> Refuse<T>(SendCall call, long wait, string why)
    {
        call.IsTooLate = true;
        return Outcome.FromExceptionAsValueTask<T>(call.LastFailure ?? WhatsAppApiException.NotInTime(why, new(wait)));
    }

    private async ValueTask<Outcome<TResult>> WaitForBothAsync<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback,
        ResilienceContext context,
        TState state,
        SendCall call,
        long pair,
        long place)
    {
        try
        {
            await lane.WaitUntilAsync(place, context.CancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled)
        {
            lane.Pairs.GiveBack(pair);
            return Outcome.FromException<TResult>(cancelled);
        }

        var now = lane.Now;
        var window = lane.Window;
        if (!window.TryReserve(now, call.Deadline, out place))
        {
            lane.Pairs.GiveBack(pair);
            return await RefuseNumber<TResult>(call, place - now).ConfigureAwait(false);
        }

        return place > now
            ? await WaitForNumberAsync(callback, context, state, window, pair, place).ConfigureAwait(false)
            : await callback(context, state).ConfigureAwait(false);
    }

    private async ValueTask<Outcome<TResult>> WaitForNumberAsync<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback,
        ResilienceContext context,
        TState state,
        SendWindow window,
        long pair,
        long place)
    {
        try
        {
            await lane.WaitUntilAsync(place, context.CancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled)
        {
            window.GiveBack();
            lane.Pairs.GiveBack(pair);
            return Outcome.FromException<TResult>(cancelled);
        }

        lane.Pairs.SentAt(pair, lane.Now);
        return await callback(context, state).ConfigureAwait(false);
    }
}
