using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>What every channel ledger keeps to. Link this file into the tests of a further one.</summary>
public abstract class ChannelLedgerContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly BillingMonth November = new(2026, 11);

    /// <summary>An empty ledger.</summary>
    protected abstract IChannelLedger Create();

    [Fact]
    public async Task Reach_UpToTheLimit_ThenRefusesOthersAndNotThoseKnown()
    {
        var ledger = Create();
        (await ledger.TryReachAsync("sales", "p:1", Noon, 2)).Should().Be(new ReachAnswer(true, null));
        (await ledger.TryReachAsync("sales", "p:2", Noon.AddHours(1), 2)).Should().Be(new ReachAnswer(true, null));

        (await ledger.TryReachAsync("sales", "p:3", Noon.AddHours(2), 2)).Should().Be(new ReachAnswer(false, null));
        (await ledger.TryReachAsync("sales", "p:1", Noon.AddHours(2), 2)).Should().Be(new ReachAnswer(true, Noon));
        (await ledger.TryReachAsync("support", "p:3", Noon.AddHours(2), 2)).IsAllowed.Should().BeTrue();
        (await ledger.GetReachedAsync("sales", Noon.AddHours(2))).Should().Be((2, Noon.AddHours(1)));
    }

    [Fact]
    public async Task Reach_ADayLater_HasRoomAgainToTheMillisecond()
    {
        var ledger = Create();
        await ledger.TryReachAsync("sales", "p:1", Noon, 1);

        (await ledger.TryReachAsync("sales", "p:2", Noon.AddDays(1).AddMilliseconds(-1), 1)).IsAllowed.Should().BeFalse();
        (await ledger.GetReachedAsync("sales", Noon.AddDays(1).AddMilliseconds(-1))).Should().Be((1, Noon));
        (await ledger.GetReachedAsync("sales", Noon.AddDays(1))).Should().Be((0, null));
        (await ledger.TryReachAsync("sales", "p:2", Noon.AddDays(1), 1)).Should().Be(new ReachAnswer(true, null));
    }

    [Fact]
    public async Task Reach_Again_CountsFromTheLastTime()
    {
        var ledger = Create();
        await ledger.TryReachAsync("sales", "p:1", Noon, 1);
        await ledger.TryReachAsync("sales", "p:1", Noon.AddHours(23), 1);

        (await ledger.TryReachAsync("sales", "p:2", Noon.AddHours(25), 1)).IsAllowed.Should().BeFalse();
        (await ledger.GetReachedAsync("sales", Noon.AddHours(25))).Should().Be((1, Noon.AddHours(23)));
    }

    [Fact]
    public async Task Reach_WithoutLimit_AlwaysPassesAndCounts()
    {
        var ledger = Create();

        (await ledger.TryReachAsync("sales", "p:1", Noon, null)).IsAllowed.Should().BeTrue();
        (await ledger.TryReachAsync("sales", "p:2", Noon, null)).IsAllowed.Should().BeTrue();

        (await ledger.GetReachedAsync("sales", Noon)).Should().Be((2, Noon));
        (await ledger.TryReachAsync("sales", "p:3", Noon, 0)).IsAllowed.Should().BeFalse();
    }

    [Fact]
    public async Task Release_GivesThePlaceBackOrTheTimeBefore()
    {
        var ledger = Create();
        await ledger.TryReachAsync("sales", "p:1", Noon, 2);
        await ledger.TryReachAsync("sales", "p:2", Noon.AddHours(1), 2);
        await ledger.TryReachAsync("sales", "p:1", Noon.AddHours(2), 2);

        await ledger.ReleaseAsync("sales", "p:1", Noon);
        await ledger.ReleaseAsync("sales", "p:2", null);

        (await ledger.GetReachedAsync("sales", Noon.AddHours(3))).Should().Be((1, Noon));
        (await ledger.GetReachedAsync("sales", Noon.AddDays(1))).Should().Be((0, null));
    }

    [Fact]
    public async Task Reach_ByManyAtOnce_NeverExceedsTheLimit()
    {
        var ledger = Create();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            async () => await ledger.TryReachAsync("sales", $"p:{i}", Noon.AddSeconds(i), 25))));

        answers.Count(answer => answer.IsAllowed).Should().Be(25);
        (await ledger.GetReachedAsync("sales", Noon.AddMinutes(1))).Users.Should().Be(25);
    }

    [Fact]
    public async Task Limit_IsTheLastOneSetPerAccount()
    {
        var ledger = Create();
        (await ledger.GetLimitAsync("sales")).Should().BeNull();

        await ledger.SetLimitAsync("sales", MessagingLimit.Tier2K);
        await ledger.SetLimitAsync("sales", MessagingLimit.Unlimited);

        (await ledger.GetLimitAsync("sales")).Should().Be(MessagingLimit.Unlimited);
        (await ledger.GetLimitAsync("support")).Should().BeNull();
    }

    [Fact]
    public async Task Traffic_AddsUpPerMonthCountryCategoryAndType()
    {
        var ledger = Create();
        var row = new TrafficRow(November, "IT", PricingCategory.Marketing, PricingType.Regular, 2);
        TrafficRow[] others =
        [
            row with { Country = "" },
            row with { Category = PricingCategory.Utility },
            row with { Type = default },
            row with { Month = new(2026, 12) },
        ];
        await ledger.AddTrafficAsync("sales", row);
        await ledger.AddTrafficAsync("sales", row with { Messages = 3 });
        await ledger.AddTrafficAsync("support", row);
        foreach (var other in others)
        {
            await ledger.AddTrafficAsync("sales", other);
        }

        (await ledger.ListTrafficAsync("sales", November, new(2026, 12))).Should().BeEquivalentTo([row with { Messages = 5 }, .. others]);
        (await ledger.ListTrafficAsync("sales", new(2026, 12), new(2027, 1))).Should().BeEquivalentTo([others[3]]);
        (await ledger.ListTrafficAsync("sales", new(2025, 1), new(2026, 10))).Should().BeEmpty();
    }

    [Fact]
    public async Task Traffic_AddedByManyAtOnce_LosesNothing()
    {
        var ledger = Create();
        var row = new TrafficRow(November, "IT", PricingCategory.Service, PricingType.Regular, 1);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await ledger.AddTrafficAsync("sales", row))));

        (await ledger.ListTrafficAsync("sales", November, November)).Should().Equal(row with { Messages = 50 });
    }

    [Fact]
    public async Task Erase_ForgetsTheUser()
    {
        var ledger = Create();
        await ledger.TryReachAsync("sales", "p:1", Noon, null);
        await ledger.TryReachAsync("sales", "p:2", Noon, null);
        await ledger.TryReachAsync("support", "p:1", Noon, null);

        await ledger.EraseAsync("sales", ["u:IT.1", "p:1"]);

        (await ledger.GetReachedAsync("sales", Noon)).Should().Be((1, Noon));
        (await ledger.GetReachedAsync("support", Noon)).Should().Be((1, Noon));
    }
}
