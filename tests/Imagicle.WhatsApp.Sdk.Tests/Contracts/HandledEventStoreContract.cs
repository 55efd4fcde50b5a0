using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>What every store of handled events keeps to. Link this file into the tests of a further one.</summary>
public abstract class HandledEventStoreContract
{
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    /// <summary>An empty store that remembers for 8 days by <see cref="Time"/>.</summary>
    protected abstract IHandledEventStore Create();

    [Fact]
    public async Task Begin_EndedSevenDaysAnd23HoursAgo_IsDone()
    {
        var store = Create();
        await store.BeginAsync(Key(1), "a#0");
        await store.EndAsync(Key(1));

        Time.Advance(TimeSpan.FromHours((7 * 24) + 23));

        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.Done);
    }

    [Fact]
    public async Task Begin_EndedEightDaysAgo_IsGrantedAgain()
    {
        var store = Create();
        await store.BeginAsync(Key(1), "a#0");
        await store.EndAsync(Key(1));

        Time.Advance(TimeSpan.FromDays(8));

        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.Granted);
    }

    [Fact]
    public async Task Begin_InWork_IsGrantedToTheSameCopyOnly()
    {
        var store = Create();
        (await store.BeginAsync(Key(1), "a#0")).Should().Be(EventClaim.Granted);

        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.InWork);
        (await store.BeginAsync(Key(1), "a#1")).Should().Be(EventClaim.InWork);
        (await store.BeginAsync(Key(1), "a#0")).Should().Be(EventClaim.Granted, "the same copy comes again after a crash");
        (await store.BeginAsync(Key(2), "b#0")).Should().Be(EventClaim.Granted, "another event is another event");
    }

    [Fact]
    public async Task Begin_TenCopiesAtOnce_IsGrantedToOne()
    {
        var store = Create();
        foreach (var i in Enumerable.Range(0, 100))
        {
            var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(
                copy => Task.Run(async () => await store.BeginAsync(Key(i), $"d{copy}#0"))));

            claims.Where(claim => claim == EventClaim.Granted).Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Begin_WhileCopiesEnd_IsGrantedOncePerEvent()
    {
        var store = Create();
        foreach (var i in Enumerable.Range(0, 20))
        {
            var granted = 0;
            await Task.WhenAll(Enumerable.Range(0, 10).Select(copy => Task.Run(async () =>
            {
                if (await store.BeginAsync(Key(i), $"d{copy}#0") == EventClaim.Granted)
                {
                    Interlocked.Increment(ref granted);
                    await store.EndAsync(Key(i));
                }
            })));

            granted.Should().Be(1);
        }
    }

    [Fact]
    public async Task Begin_Forgotten_IsGrantedToAnotherCopy()
    {
        var store = Create();
        await store.BeginAsync(Key(1), "a#0");
        await store.ForgetAsync(Key(1));
        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.Granted);

        await store.EndAsync(Key(1));
        await store.ForgetAsync(Key(1));

        (await store.BeginAsync(Key(1), "c#0")).Should().Be(EventClaim.Granted);
        await store.EndAsync(Key(1));
        (await store.BeginAsync(Key(1), "d#0")).Should().Be(EventClaim.Done);
    }

    [Fact]
    public async Task End_SameKeyAgain_CountsFromTheSecondEnd()
    {
        var store = Create();
        await store.BeginAsync(Key(1), "a#0");
        await store.EndAsync(Key(1));
        Time.Advance(TimeSpan.FromDays(7));
        await store.EndAsync(Key(1));

        Time.Advance(TimeSpan.FromDays(7));
        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.Done);

        Time.Advance(TimeSpan.FromDays(1));
        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.Granted);
    }

    protected static string Key(int number) => number.ToString("X32", null);
}
