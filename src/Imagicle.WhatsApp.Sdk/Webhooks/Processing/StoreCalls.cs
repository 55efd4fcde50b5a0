using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Calls a store until it works or the host stops: while a database is away its events wait, instead of being lost or
/// handled twice.
/// </summary>
internal sealed class StoreCalls(TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    internal ValueTask<T> UntilDoneAsync<T>(
        string operation, Func<CancellationToken, ValueTask<T>> call, CancellationToken stopping) =>
        UntilDoneAsync(operation, call, static (call, token) => call(token), stopping);

    internal ValueTask UntilDoneAsync(
        string operation, Func<CancellationToken, ValueTask> call, CancellationToken stopping) =>
        UntilDoneAsync(operation, call, static (call, token) => call(token), stopping);

    /// <summary>For what every event passes: a call with its state apart makes no garbage.</summary>
    internal ValueTask UntilDoneAsync<TState>(
        string operation, TState state, Func<TState, CancellationToken, ValueTask> call, CancellationToken stopping)
    {
        var done = UntilDoneAsync(
            operation, (state, call), static (both, token) => WithResult(both.call(both.state, token)), stopping);
        return done.IsCompletedSuccessfully ? default : new(done.AsTask());
    }

    /// <summary>For what every event passes: a call with its state apart makes no garbage.</summary>
    internal ValueTask<T> UntilDoneAsync<TState, T>(
        string operation, TState state, Func<TState, CancellationToken, ValueTask<T>> call, CancellationToken stopping)
    {
        var first = Call(state, call, stopping);
        return first.IsCompletedSuccessfully ? first : RepeatAsync(operation, state, first, call, stopping);
    }

    private async ValueTask<T> RepeatAsync<TState, T>(
        string operation,
        TState state,
        ValueTask<T> call,
        Func<TState, CancellationToken, ValueTask<T>> again,
        CancellationToken stopping)
    {
        for (var wait = FirstWait; ; wait = TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, LongestWait.Ticks)))
        {
            try
            {
                return await call.ConfigureAwait(false);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.StoreFailed(operation, HandlingFailure.Types(exception), exception.StackTrace, wait);
            }

            await Task.Delay(wait, time, stopping).ConfigureAwait(false);
            call = Call(state, again, stopping);
        }
    }

    private static ValueTask<T> Call<TState, T>(
        TState state, Func<TState, CancellationToken, ValueTask<T>> call, CancellationToken stopping)
    {
        try
        {
            return call(state, stopping);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<T>(exception);
        }
    }

    private static ValueTask<bool> WithResult(ValueTask call)
    {
        if (!call.IsCompletedSuccessfully)
        {
            return AwaitAsync(call);
        }

        call.GetAwaiter().GetResult();
        return new(true);

        static async ValueTask<bool> AwaitAsync(ValueTask call)
        {
            await call.ConfigureAwait(false);
            return true;
        }
    }
}
