using System.Runtime.InteropServices;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// One message in 6 seconds from one phone number to one recipient, with bursts of 45 that are paid off afterwards: the
/// generic cell rate algorithm, which needs a single time per pair. Pairs whose allowance is full again are forgotten,
/// and with no pair left nothing runs. Times are ticks of one clock.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput"/>
/// </summary>
internal sealed class PairLimits
{
    internal const int Burst = 45;
    internal const long Interval = 6 * TimeSpan.TicksPerSecond;

    private const long Tolerance = (Burst - 1) * Interval;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    private readonly object gate = new();
    private readonly TimeProvider time;
    private readonly Func<long> now;

    // Per pair: when its allowance is full again.
    private Dictionary<long, long> fullAt = [];
    private ITimer? sweeper;
    private bool sweeping;

    internal PairLimits(TimeProvider time, Func<long> now)
    {
        this.time = time;
        this.now = now;
    }

    internal int Count
    {
        get
        {
            lock (gate)
            {
                return fullAt.Count;
            }
        }
    }

    /// <summary>
    /// What stands for a recipient: the digits of a phone number, however it is written; a hash of what is longer or
    /// has letters. Two recipients of one hash share an allowance, which delays but harms nobody.
    /// </summary>
    internal static long KeyOf(Recipient to)
    {
        const int MaxDigits = 17;
        var text = to.Value;
        var key = 1L;
        var digits = 0;
        if (to.Kind == RecipientKind.Phone)
        {
            foreach (var c in text)
            {
                if (char.IsAsciiDigit(c) && ++digits <= MaxDigits)
                {
                    key = (key * 10) + (c - '0');
                }
            }

            if (digits <= MaxDigits)
            {
                return key;
            }
        }

        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            if (to.Kind != RecipientKind.Phone || char.IsAsciiDigit(c))
            {
                hash = (hash ^ c) * 1099511628211UL;
            }
        }

        return (long)hash | long.MinValue; // never that of a number
    }

    /// <summary>Takes the next place and tells its time, unless that is later than <paramref name="latest"/>.</summary>
    /// <param name="key">The recipient.</param>
    /// <param name="at">The time.</param>
    /// <param name="latest">When it is too late.</param>
    /// <param name="place">The time of the place, also when it is too late.</param>
    /// <param name="counted">The time from which it is counted: later than the place while a burst is paid off.</param>
    internal bool TryReserve(long key, long at, long latest, out long place, out long counted)
    {
        lock (gate)
        {
            ref var full = ref CollectionsMarshal.GetValueRefOrAddDefault(fullAt, key, out var known);
            counted = known ? Math.Max(full, at) : at;
            place = Math.Max(at, counted - Tolerance);
            if (place > latest)
            {
                return false;
            }

            full = counted + Interval;
            StartSweeping();
            return true;
        }
    }

    /// <summary>Gives back a place that was not used.</summary>
    internal void GiveBack(long key)
    {
        lock (gate)
        {
            ref var full = ref CollectionsMarshal.GetValueRefOrNullRef(fullAt, key);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref full))
            {
                full -= Interval;
            }
        }
    }

    /// <summary>
    /// The message goes out at another time than its place: Meta counts from then, so all that is counted after it moves
    /// along.
    /// </summary>
    /// <returns>The time from which it is counted now.</returns>
    internal long Delay(long key, long counted, long at)
    {
        if (at <= counted)
        {
            return counted;
        }

        lock (gate)
        {
            ref var full = ref CollectionsMarshal.GetValueRefOrAddDefault(fullAt, key, out _);
            full = Math.Max(full + at - counted, at + Interval);
            StartSweeping();
        }

        return at;
    }

    /// <summary>Meta has refused one: nothing more goes to this recipient until then.</summary>
    internal void Hold(long key, long until)
    {
        lock (gate)
        {
            ref var full = ref CollectionsMarshal.GetValueRefOrAddDefault(fullAt, key, out _);
            full = Math.Max(full, until + Tolerance);
            StartSweeping();
        }
    }

    private void StartSweeping()
    {
        if (sweeping)
        {
            return;
        }

        sweeping = true;
        if (sweeper is not null)
        {
            sweeper.Change(SweepInterval, Timeout.InfiniteTimeSpan);
            return;
        }

        // The timer outlives the send that happens to start it: it must not carry that send's context along.
        if (ExecutionContext.IsFlowSuppressed())
        {
            sweeper = CreateSweeper();
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            sweeper = CreateSweeper();
        }
    }

    private ITimer CreateSweeper() => time.CreateTimer(
        static self => ((PairLimits)self!).Sweep(), this, SweepInterval, Timeout.InfiniteTimeSpan);

    private void Sweep()
    {
        var at = now();
        lock (gate)
        {
            foreach (var (key, full) in fullAt)
            {
                if (full <= at)
                {
                    fullAt.Remove(key); // allowed while enumerating
                }
            }

            sweeping = fullAt.Count > 0;
            if (!sweeping)
            {
                fullAt = [];
            }
            else
            {
                if (fullAt.EnsureCapacity(0) > 4 * fullAt.Count)
                {
                    fullAt.TrimExcess();
                }

                sweeper!.Change(SweepInterval, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
