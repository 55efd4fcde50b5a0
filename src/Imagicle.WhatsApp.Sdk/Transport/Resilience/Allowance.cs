using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// Holds an attempt back until the limits of the recipient and then of the phone number allow it. When that would be
/// too late the attempt is refused at once, and takes nothing of the allowance.
/// </summary>
internal static class Allowance
{
    /// <returns>Null: go ahead. Otherwise why not.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    internal static ValueTask<WhatsAppApiException?> TakeAsync(SendCall call, CancellationToken cancellationToken)
    {
        if (call.Pair is not { } pair || !call.Options.Resilience.LimitRate)
        {
            return default;
        }

        var lane = call.Lane;
        var now = lane.Now;
        if (!lane.Pairs.TryReserve(pair, now, call.Deadline, out var place, out var counted))
        {
            return new(Refuse(
                call, place - now, "The recipient's allowance of 1 message in 6 seconds is used up."));
        }

        if (place > now)
        {
            return WaitForPairAsync(call, pair, place, counted, cancellationToken);
        }

        return TakeOfNumberAsync(call, pair, now, counted, cancellationToken);
    }

    private static async ValueTask<WhatsAppApiException?> WaitForPairAsync(
        SendCall call, long pair, long place, long counted, CancellationToken cancellationToken)
    {
        try
        {
            await call.Lane.WaitUntilAsync(place, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            call.Lane.Pairs.GiveBack(pair);
            throw;
        }

        return await TakeOfNumberAsync(call, pair, call.Lane.Now, counted, cancellationToken).ConfigureAwait(false);
    }

    private static ValueTask<WhatsAppApiException?> TakeOfNumberAsync(
        SendCall call, long pair, long now, long counted, CancellationToken cancellationToken)
    {
        var window = call.Lane.Window;
        if (!window.TryReserve(now, call.Deadline, out var place))
        {
            call.Lane.Pairs.GiveBack(pair);
            return new(Refuse(
                call, place - now, "The phone number's allowance of messages per second is used up."));
        }

        if (place <= now)
        {
            return default;
        }

        // At once, so that what is sent to this recipient meanwhile is counted after it.
        counted = call.Lane.Pairs.Delay(pair, counted, place);
        return WaitForNumberAsync(call, window, pair, place, counted, cancellationToken);
    }

    private static async ValueTask<WhatsAppApiException?> WaitForNumberAsync(
        SendCall call, SendWindow window, long pair, long place, long counted, CancellationToken cancellationToken)
    {
        try
        {
            await call.Lane.WaitUntilAsync(place, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            window.GiveBack();
            call.Lane.Pairs.GiveBack(pair);
            throw;
        }

        call.Lane.Pairs.Delay(pair, counted, call.Lane.Now); // timers are late
        return null;
    }

    // After a refusal of Meta's, that is the better answer.
    private static WhatsAppApiException Refuse(SendCall call, long wait, string why)
    {
        call.IsTooLate = true;
        return call.LastFailure ?? WhatsAppApiException.NotInTime(why, new(wait));
    }
}
