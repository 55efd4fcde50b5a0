namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

/// <summary>A task that is done after a number of signals.</summary>
internal sealed class CountdownEventAsync(int count)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int remaining = count;

    internal Task Reached => reached.Task;

    internal void Signal()
    {
        if (Interlocked.Decrement(ref remaining) == 0)
        {
            reached.SetResult();
        }
    }
}
