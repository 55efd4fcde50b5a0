using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Time;

public class EmulatorClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider inner = new();
    private readonly EmulatorClock clock;

    public EmulatorClockTests() => clock = new(inner);

    [Fact]
    public void Advance_Once_MovesTimeAndTimestamp()
    {
        var time = clock.GetUtcNow();
        var timestamp = clock.GetTimestamp();

        clock.Advance(Hour);
        inner.Advance(TimeSpan.FromSeconds(1));

        (clock.GetUtcNow() - time).Should().Be(Hour + TimeSpan.FromSeconds(1));
        clock.GetElapsedTime(timestamp).Should().Be(Hour + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Advance_Negative_Throws() =>
        clock.Invoking(c => c.Advance(TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Timer_InnerClockReachesDueTime_Fires()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Hour, Timeout.InfiniteTimeSpan);

        inner.Advance(Hour - TimeSpan.FromSeconds(1));
        fired.Should().Be(0);
        inner.Advance(TimeSpan.FromSeconds(1));

        fired.Should().Be(1);
    }

    [Fact]
    public void Timer_Advance_FiresWhenDueAndOnlyOnce()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Hour, Timeout.InfiniteTimeSpan);

        clock.Advance(Hour - TimeSpan.FromSeconds(1));
        fired.Should().Be(0);
        inner.Advance(TimeSpan.FromSeconds(1));
        fired.Should().Be(1);
        clock.Advance(Hour * 10);
        inner.Advance(Hour * 10);

        fired.Should().Be(1);
    }

    [Fact]
    public void PeriodicTimer_Advance_FiresOnceAndKeepsItsPeriod()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Hour, Hour);

        clock.Advance(Hour * 5);
        fired.Should().Be(1);
        inner.Advance(Hour);
        fired.Should().Be(2);
        clock.Advance(Hour);

        fired.Should().Be(3);
    }

    [Fact]
    public void Timer_Disposed_NeverFires()
    {
        var fired = 0;
        var timer = clock.CreateTimer(_ => fired++, null, Hour, Timeout.InfiniteTimeSpan);

        timer.Dispose();
        clock.Advance(Hour * 2);

        fired.Should().Be(0);
        timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan).Should().BeFalse();
    }

    [Fact]
    public void Timer_Changed_FiresAtTheNewTimeOnly()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Hour, Timeout.InfiniteTimeSpan);

        timer.Change(Hour * 3, Timeout.InfiniteTimeSpan);
        clock.Advance(Hour * 2);
        fired.Should().Be(0);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Advance(Hour * 2);
        fired.Should().Be(0);
        timer.Change(Hour, Timeout.InfiniteTimeSpan);
        clock.Advance(Hour);

        fired.Should().Be(1);
    }

    [Fact]
    public async Task Delay_OnTheSystemClock_EndsWhenAdvanced()
    {
        var system = new EmulatorClock();
        var delays = Enumerable.Range(1, 50).Select(hours => Task.Delay(Hour * hours, system)).ToList();

        Parallel.For(0, 50, _ => system.Advance(Hour));

        await Task.WhenAll(delays).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Delay_AdvancedWhileCreated_IsNeverMissed()
    {
        var system = new EmulatorClock();
        for (var i = 0; i < 200; i++)
        {
            Task? delay = null;
            await Task.WhenAll(Task.Run(() => { delay = Task.Delay(Hour, system); }), Task.Run(() => system.Advance(Hour)));

            // Created before or after the move: due now in any case.
            system.Advance(Hour);

            await delay!.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }
}
