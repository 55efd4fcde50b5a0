using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>The contract of every channel ledger. Link this file into the tests of a further one.</summary>
public abstract class ChannelLedgerContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly BillingMonth November = new(2026, 11);

    /// <summary>An empty ledger.</summary>
    protected abstract IChannelLedger Create();

    [Fact]
    public async Task Reserve_UpToTheLimit_ThenRefusesOthersAndNotThoseKnown()
    {
        var ledger = Create();
        (await ledger.TryReserveAsync("sales", "p:1", Noon, 2)).Should().Be(new QuotaReservation("p:1", Noon, null));
        (await ledger.TryReserveAsync("sales", "p:2", Noon.AddHours(1), 2)).Should().Be(new QuotaReservation("p:2", Noon.AddHours(1), null));

        (await ledger.TryReserveAsync("sales", "p:3", Noon.AddHours(2), 2)).Should().BeNull();
        (await ledger.TryReserveAsync("sales", "p:1", Noon.AddHours(2), 2)).Should().Be(new QuotaReservation("p:1", Noon.AddHours(2), Noon));
        (await ledger.TryReserveAsync("support", "p:3", Noon.AddHours(2), 2)).Should().NotBeNull();
        (await ledger.GetUsageAsync("sales", Noon.AddHours(2))).Should().Be(new QuotaUsage(2, Noon.AddHours(1)));
    }

    [Fact]
    public async Task Reserve_ADayLater_HasRoomAgainToTheMillisecond()
    {
        var ledger = Create();
        await ledger.TryReserveAsync("sales", "p:1", Noon, 1);

        (await ledger.TryReserveAsync("sales", "p:2", Noon.AddDays(1).AddMilliseconds(-1), 1)).Should().BeNull();
        (await ledger.GetUsageAsync("sales", Noon.AddDays(1).AddMilliseconds(-1))).Should().Be(new QuotaUsage(1, Noon));
        (await ledger.GetUsageAsync("sales", Noon.AddDays(1))).Should().Be(new QuotaUsage(0, null));
        (await ledger.TryReserveAsync("sales", "p:2", Noon.AddDays(1), 1)).Should().Be(new QuotaReservation("p:2", Noon.AddDays(1), null));
    }

    [Fact]
    public async Task Reserve_Again_CountsFromTheLastTime()
    {
        var ledger = Create();
        await ledger.TryReserveAsync("sales", "p:1", Noon, 1);
        await ledger.TryReserveAsync("sales", "p:1", Noon.AddHours(23), 1);

        (await ledger.TryReserveAsync("sales", "p:2", Noon.AddHours(25), 1)).Should().BeNull();
        (await ledger.GetUsageAsync("sales", Noon.AddHours(25))).Should().Be(new QuotaUsage(1, Noon.AddHours(23)));
    }

    [Fact]
    public async Task Reserve_WithoutLimit_AlwaysPassesAndCounts()
    {
        var ledger = Create();

        (await ledger.TryReserveAsync("sales", "p:1", Noon, null)).Should().NotBeNull();
        (await ledger.TryReserveAsync("sales", "p:2", Noon, null)).Should().NotBeNull();

        (await ledger.GetUsageAsync("sales", Noon)).Should().Be(new QuotaUsage(2, Noon));
        (await ledger.TryReserveAsync("sales", "p:3", Noon, 0)).Should().BeNull();
    }

    [Fact]
    public async Task Release_ForgetsTheUserOrGoesBackToTheTimeBefore()
    {
        var ledger = Create();
        await ledger.TryReserveAsync("sales", "p:1", Noon, 2);
        var first = await ledger.TryReserveAsync("sales", "p:2", Noon.AddHours(1), 2);
        var again = await ledger.TryReserveAsync("sales", "p:1", Noon.AddHours(2), 2);

        await ledger.ReleaseAsync("sales", again!);
        await ledger.ReleaseAsync("sales", first!);

        (await ledger.GetUsageAsync("sales", Noon.AddHours(3))).Should().Be(new QuotaUsage(1, Noon));
        (await ledger.GetUsageAsync("sales", Noon.AddDays(1))).Should().Be(new QuotaUsage(0, null));
    }

    [Fact]
    public async Task Reserve_ByManyAtOnce_NeverExceedsTheLimit()
    {
        var ledger = Create();

        var reservations = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            async () => await ledger.TryReserveAsync("sales", $"p:{i}", Noon.AddSeconds(i), 25))));

        reservations.Count(reservation => reservation is not null).Should().Be(25);
        (await ledger.GetUsageAsync("sales", Noon.AddMinutes(1))).Users.Should().Be(25);
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
        await ledger.TryReserveAsync("sales", "p:1", Noon, null);
        await ledger.TryReserveAsync("sales", "p:2", Noon, null);
        await ledger.TryReserveAsync("support", "p:1", Noon, null);

        await ledger.EraseAsync("sales", ["u:IT.1", "p:1"]);

        (await ledger.GetUsageAsync("sales", Noon)).Should().Be(new QuotaUsage(1, Noon));
        (await ledger.GetUsageAsync("support", Noon)).Should().Be(new QuotaUsage(1, Noon));
    }
}
