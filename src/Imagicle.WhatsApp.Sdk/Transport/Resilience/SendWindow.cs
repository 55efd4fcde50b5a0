namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// At most so many sends of a phone number in any second, whichever way Meta counts seconds. After a quiet time they go
/// out at once; those that have to wait are spread evenly, first come first served. Times are ticks of one clock.
/// </summary>
internal sealed class SendWindow
{
    private readonly object gate = new();
    private readonly long[] times; // of the last sends, as a ring
    private readonly long gap;
    private int next;
    private long last = long.MinValue / 2;
    private long heldUntil = long.MinValue / 2;

    internal SendWindow(int perSecond)
    {
        times = new long[perSecond];
        Array.Fill(times, long.MinValue / 2);
        gap = TimeSpan.TicksPerSecond / perSecond;
    }

    internal int PerSecond => times.Length;

    /// <summary>Takes the next place and tells its time, unless that is later than <paramref name="latest"/>.</summary>
    /// <param name="now">The time.</param>
    /// <param name="latest">When it is too late.</param>
    /// <param name="place">The time of the place, also when it is too late.</param>
    internal bool TryReserve(long now, long latest, out long place)
    {
        lock (gate)
        {
            place = Math.Max(now, Math.Max(times[next] + TimeSpan.TicksPerSecond, heldUntil));
            if (place > now || last > now)
            {
                place = Math.Max(place, last + gap);
            }

            if (place > latest)
            {
                return false;
            }

            times[next] = last = place;
            next = (next + 1) % times.Length;
            return true;
        }
    }

    /// <summary>Gives back a place that was waited for in vain. The last one becomes free; the others keep theirs.</summary>
    internal void GiveBack()
    {
        lock (gate)
        {
            next = (next + times.Length - 1) % times.Length;
            times[next] -= TimeSpan.TicksPerSecond; // the place is free again at its own time
            last = times[(next + times.Length - 1) % times.Length];
        }
    }

    /// <summary>Meta has refused one: nothing more goes out until then.</summary>
    internal void Hold(long until)
    {
        lock (gate)
        {
            heldUntil = Math.Max(heldUntil, until);
        }
    }
}
