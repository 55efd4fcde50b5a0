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
    internal async ValueTask UntilDoneAsync<TState>(
        string operation, TState state, Func<TState, CancellationToken, ValueTask> call, CancellationToken stopping) =>
        await UntilDoneAsync(
            operation,
            (state, call),
            static async (both, token) =>
            {
                await both.call(both.state, token).ConfigureAwait(false);
                return true;
            },
            stopping).ConfigureAwait(false);

    /// <summary>For what every event passes: a call with its state apart makes no garbage.</summary>
    internal async ValueTask<T> UntilDoneAsync<TState, T>(
        string operation, TState state, Func<TState, CancellationToken, ValueTask<T>> call, CancellationToken stopping)
    {
        for (var wait = FirstWait; ; wait = TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, LongestWait.Ticks)))
        {
            try
            {
                return await call(state, stopping).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.StoreFailed(operation, HandlingFailure.Types(exception), exception.StackTrace, wait);
            }

            await Task.Delay(wait, time, stopping).ConfigureAwait(false);
        }
    }
}
