namespace Imagicle.WhatsApp.Sdk.AspNetCore;

/// <summary>
/// Bounds the memory that anybody can take who has not signed yet. A large body takes all that it may need at once:
/// bodies that take more bit by bit would end up waiting for each other.
/// </summary>
internal sealed class ArrivingBodies
{
    /// <summary>Bodies up to this size always find room, so that large ones cannot keep the usual ones out.</summary>
    internal const int Small = 64 * 1024;

    private long taken;

    internal bool TryTake(long bytes, long most)
    {
        if (Interlocked.Add(ref taken, bytes) <= most)
        {
            return true;
        }

        Return(bytes);
        return false;
    }

    internal void Return(long bytes) => Interlocked.Add(ref taken, -bytes);
}
