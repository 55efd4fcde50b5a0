namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Keeps the reading of deliveries close to their handling: what is read and still waits for a thread or a slot is
/// several times larger than its bytes in the inbox. Events that wait behind their own conversation do not count, so
/// that a conversation that hangs holds back no other.
/// </summary>
/// <param name="most">How many events may wait for their turn when the next delivery is read.</param>
internal sealed class ReadAhead(int most)
{
    private readonly int few = most / 2;
    private int waiting;
    private TaskCompletionSource? reader;

    /// <summary>By the reader only.</summary>
    internal void Enter() => Interlocked.Increment(ref waiting);

    internal void Leave()
    {
        if (Interlocked.Decrement(ref waiting) == few)
        {
            Volatile.Read(ref reader)?.TrySetResult();
        }
    }

    /// <summary>For the reader: waits until only a few are left.</summary>
    internal Task RoomAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref waiting) < most)
        {
            return Task.CompletedTask;
        }

        var room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref reader, room);

        // Nobody enters meanwhile: either it is that few already, or the one that makes it so sees this reader.
        if (Volatile.Read(ref waiting) <= few)
        {
            room.TrySetResult();
        }

        return room.Task.WaitAsync(cancellationToken);
    }
}
