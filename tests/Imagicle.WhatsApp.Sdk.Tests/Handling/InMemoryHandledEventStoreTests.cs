using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class InMemoryHandledEventStoreTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task TryBegin_EndedSevenDaysAnd23HoursAgo_IsFalse()
    {
        var store = Create();
        await store.TryBeginAsync(Key(1), "a#0");
        await store.EndAsync(Key(1));

        time.Advance(TimeSpan.FromHours((7 * 24) + 23));

        (await store.TryBeginAsync(Key(1), "b#0")).Should().BeFalse();
    }

    [Fact]
    public async Task TryBegin_EndedEightDaysAgo_IsTrueAgain()
    {
        var store = Create();
        await store.TryBeginAsync(Key(1), "a#0");
        await store.EndAsync(Key(1));

        time.Advance(TimeSpan.FromDays(8));

        (await store.TryBeginAsync(Key(1), "b#0")).Should().BeTrue();
    }

    [Fact]
    public async Task TryBegin_InWork_IsFalseForAnotherCopyAndTrueForTheSame()
    {
        var store = Create();
        (await store.TryBeginAsync(Key(1), "a#0")).Should().BeTrue();

        (await store.TryBeginAsync(Key(1), "b#0")).Should().BeFalse();
        (await store.TryBeginAsync(Key(1), "a#1")).Should().BeFalse();
        (await store.TryBeginAsync(Key(1), "a#0")).Should().BeTrue("the same copy comes again after a crash");
    }

    [Fact]
    public async Task End_MoreThanTheLimit_ForgetsTheOldest()
    {
        var store = Create(maxRemembered: 2);
        foreach (var i in new[] { 1, 2, 3 })
        {
            await store.TryBeginAsync(Key(i), "a#0");
            await store.EndAsync(Key(i));
        }

        (await store.TryBeginAsync(Key(2), "b#0")).Should().BeFalse();
        (await store.TryBeginAsync(Key(3), "b#0")).Should().BeFalse();
        (await store.TryBeginAsync(Key(1), "b#0")).Should().BeTrue();
    }

    [Fact]
    public async Task End_SameKeyAgainAfterItsTime_CountsFromTheSecondEnd()
    {
        var store = Create();
        await store.TryBeginAsync(Key(1), "a#0");
        await store.EndAsync(Key(1));
        time.Advance(TimeSpan.FromDays(7));
        await store.EndAsync(Key(1));

        time.Advance(TimeSpan.FromDays(7));
        (await store.TryBeginAsync(Key(1), "b#0")).Should().BeFalse();

        time.Advance(TimeSpan.FromDays(1));
        (await store.TryBeginAsync(Key(1), "b#0")).Should().BeTrue();
    }

    private static string Key(int number) => number.ToString("X32", null);

    private InMemoryHandledEventStore Create(int maxRemembered = 100) =>
        new(Options.Create(new WebhookHandlingOptions { MaxRememberedEvents = maxRemembered }), time);
}
