namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// A clock that runs like the system's and can be moved forward: to close a service window or to come to the next
/// repetition of a webhook without waiting. Give the same clock to the emulator and to the host. Thread-safe.
/// </summary>
/// <remarks>
/// Timers made by it fire when they are due on <b>this</b> clock, on the thread pool. A periodic timer fires once
/// per <see cref="Advance"/>, however many of its periods were skipped.
/// </remarks>
public sealed class EmulatorClock : TimeProvider
{
    private readonly object gate = new();
    private readonly HashSet<EmulatorTimer> armed = [];
    private readonly TimeProvider inner;
    private readonly long start;
    private TimeSpan offset;

    /// <summary>A clock that shows the system's time until it is moved.</summary>
    public EmulatorClock()
        : this(System)
    {
    }

    internal EmulatorClock(TimeProvider inner)
    {
        this.inner = inner;
        start = inner.GetTimestamp();
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return inner.GetUtcNow() + offset;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return inner.GetTimestamp() + (long)(offset.TotalSeconds * inner.TimestampFrequency);
        }
    }

    /// <summary>Moves the clock forward; timers that become due fire at once.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (gate)
        {
            offset += by;

            // A copy: the inner clock may fire a timer here, which disarms it.
            foreach (var timer in armed.ToArray())
            {
                timer.Rearm();
            }
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new EmulatorTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer of the inner clock that is set anew whenever this clock is moved.</summary>
    private sealed class EmulatorTimer : ITimer
    {
        // The inner clock's timers may fire this much before its timestamps say so.
        private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(50);

        private readonly EmulatorClock clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private readonly ITimer timer;
        private TimeSpan due;
        private TimeSpan period;

        internal EmulatorTimer(EmulatorClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            this.callback = callback;
            this.state = state;
            timer = clock.inner.CreateTimer(
                static self => ((EmulatorTimer)self!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        private TimeSpan Elapsed => clock.inner.GetElapsedTime(clock.start) + clock.offset;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (!timer.Change(dueTime, Timeout.InfiniteTimeSpan))
                {
                    return false;
                }

                this.period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    clock.armed.Remove(this);
                }
                else
                {
                    due = Elapsed + dueTime;
                    clock.armed.Add(this);
                }

                return true;
            }
        }

        /// <summary>The clock was moved; its lock is held.</summary>
        internal void Rearm()
        {
            var left = due - Elapsed;
            timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        private void Fire()
        {
            lock (clock.gate)
            {
                // Changed or fired in the meantime: what was set since then fires by itself.
                if (!clock.armed.Contains(this) || due - Elapsed > Tolerance)
                {
                    return;
                }

                if (period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero)
                {
                    clock.armed.Remove(this);
                }
                else
                {
                    due = Elapsed + period;
                    timer.Change(period, Timeout.InfiniteTimeSpan);
                }
            }

            callback(state);
        }

        public void Dispose()
        {
            Forget();
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return timer.DisposeAsync();
        }

        private void Forget()
        {
            lock (clock.gate)
            {
                clock.armed.Remove(this);
            }
        }
    }
}
