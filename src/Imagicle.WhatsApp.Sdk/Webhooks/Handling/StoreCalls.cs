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

    internal async ValueTask<T> UntilDoneAsync<T>(
        string operation, Func<CancellationToken, ValueTask<T>> call, CancellationToken stopping)
    {
        for (var wait = FirstWait; ; wait = TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, LongestWait.Ticks)))
        {
            try
            {
                return await call(stopping).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.StoreFailed(operation, HandlingFailure.Types(exception), exception.StackTrace, wait);
            }

            await Task.Delay(wait, time, stopping).ConfigureAwait(false);
        }
    }

    internal ValueTask UntilDoneAsync(
        string operation, Func<CancellationToken, ValueTask> call, CancellationToken stopping)
    {
        var done = UntilDoneAsync(operation, ResultAsync, stopping);
        return done.IsCompletedSuccessfully ? default : new ValueTask(done.AsTask());

        ValueTask<bool> ResultAsync(CancellationToken cancellationToken)
        {
            var work = call(cancellationToken);
            return work.IsCompletedSuccessfully ? new(true) : AwaitAsync(work);
        }

        static async ValueTask<bool> AwaitAsync(ValueTask work)
        {
            await work.ConfigureAwait(false);
            return true;
        }
    }
}
