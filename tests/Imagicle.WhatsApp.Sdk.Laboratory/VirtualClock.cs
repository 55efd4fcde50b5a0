namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// A clock that jumps from timer to timer, for hours of sending in seconds. It is driven by one thread, on which all
/// continuations run, so a run is the same each time.
/// </summary>
internal sealed class VirtualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly object gate = new();
    private readonly PriorityQueue<(Timer Timer, long Version), (long Due, long Order)> queue = new();
    private long now;
    private long order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    internal TimeSpan Elapsed => new(Volatile.Read(ref now));

    public override long GetTimestamp() => Volatile.Read(ref now);

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps on until something is complete.</summary>
    internal void RunUntilComplete(Task task)
    {
        while (!task.IsCompleted)
        {
            if (!Jump(long.MaxValue))
            {
                throw new InvalidOperationException("Nothing is left to happen, and the work is not done.");
            }
        }

        task.GetAwaiter().GetResult();
    }

    internal void Advance(TimeSpan duration)
    {
        var end = now + duration.Ticks;
        while (Jump(end))
        {
        }

        Volatile.Write(ref now, end);
    }

    private bool Jump(long latest)
    {
        Timer? timer = null;
        lock (gate)
        {
            while (timer is null)
            {
                if (!queue.TryPeek(out var next, out var at) || at.Due > latest)
                {
                    return false;
                }

                queue.Dequeue();
                if (next.Timer.Version == next.Version)
                {
                    timer = next.Timer;
                    Volatile.Write(ref now, Math.Max(now, at.Due));
                }
            }
        }

        timer.Fire();
        return true;
    }

    private sealed class Timer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        internal long Version { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                Version++;
                period = newPeriod;
                if (dueTime >= TimeSpan.Zero)
                {
                    clock.queue.Enqueue((this, Version), (clock.now + dueTime.Ticks, clock.order++));
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                Version++;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        internal void Fire()
        {
            if (period > TimeSpan.Zero)
            {
                Change(period, period);
            }

            callback(state);
        }
    }
}
