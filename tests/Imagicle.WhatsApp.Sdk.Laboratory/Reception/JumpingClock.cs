namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>The real time, which can jump forward; timers that are due by then ring at once.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private readonly HashSet<Timer> timers = [];
    private long jumped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref jumped));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        lock (timers)
        {
            timers.Add(timer);
        }

        return timer;
    }

    internal void Jump(TimeSpan duration)
    {
        Interlocked.Add(ref jumped, duration.Ticks);
        Timer[] known;
        lock (timers)
        {
            known = [.. timers];
        }

        foreach (var timer in known)
        {
            timer.Arm();
        }
    }

    private sealed class Timer : ITimer
    {
        private readonly JumpingClock clock;
        private readonly ITimer real;
        private DateTimeOffset? due;
        private TimeSpan period;

        internal Timer(JumpingClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            real = System.CreateTimer(_ => Ring(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (real)
            {
                due = dueTime < TimeSpan.Zero ? null : clock.GetUtcNow() + dueTime;
                period = newPeriod;
            }

            Arm();
            return true;
        }

        public void Dispose()
        {
            lock (clock.timers)
            {
                clock.timers.Remove(this);
            }

            real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        internal void Arm()
        {
            lock (real)
            {
                if (due is { } at)
                {
                    var rest = at - clock.GetUtcNow();
                    real.Change(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                }
            }
        }

        private void Ring(TimerCallback callback, object? state)
        {
            lock (real)
            {
                due = period > TimeSpan.Zero ? clock.GetUtcNow() + period : null;
            }

            Arm();
            callback(state);
        }
    }
}
