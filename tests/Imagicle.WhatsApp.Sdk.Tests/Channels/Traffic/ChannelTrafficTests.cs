using System.Diagnostics.Metrics;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class ChannelTrafficTests
{
    private static readonly BillingMonth November = new(2026, 11);

    [Fact]
    public async Task Statuses_OfOneMessage_AreBilledOnceByCountryCategoryTypeAndMonth()
    {
        await using var host = await ChannelHost.StartAsync();
        await BillAsync(host, "sent", "marketing", "regular");
        await BillAsync(host, "delivered", "marketing", "regular");
        await BillAsync(host, "read", "marketing", "regular");
        await BillAsync(host, "delivered", "utility", "free_entry_point", recipient: "4915112345678");
        await BillAsync(host, "failed", "marketing", "regular");
        await BillAsync(host, "delivered", "marketing", "regular", at: new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        await host.StatusAsync("delivered");
        await host.NextAsync<MessageStatusUpdate>();

        var report = await host.Channel.GetTrafficAsync(November);

        report.Rows.Should().BeEquivalentTo(
        [
            new TrafficRow(November, "IT", PricingCategory.Marketing, PricingType.Regular, 2),
            new TrafficRow(November, "DE", PricingCategory.Utility, PricingType.FreeEntryPoint, 1),
        ]);
        report.Messages.Should().Be(3);
        (await host.Channel.GetTrafficAsync(November, new(2026, 12))).Messages.Should().Be(4);
    }

    [Fact]
    public async Task Cost_ByTheHostsTable_ChargesRegularOnes()
    {
        var report = new TrafficReport(
        [
            new(November, "IT", PricingCategory.Marketing, PricingType.Regular, 10),
            new(November, "DE", PricingCategory.Marketing, PricingType.Regular, 2),
            new(November, "DE", PricingCategory.Service, PricingType.FreeEntryPoint, 5),
        ]);
        var prices = new TrafficPrices().Set("it", PricingCategory.Marketing, 0.0572m).Set(PricingCategory.Marketing, 0.1m);

        report.Cost(prices).Should().Be(0.772m);
        report.Cost(row => row.Country == "DE" ? 1 : 0).Should().Be(7);
        var unknown = () => new TrafficReport([new(November, "IT", PricingCategory.Utility, PricingType.Regular, 1)]).Cost(prices);
        unknown.Should().Throw<KeyNotFoundException>().WithMessage("*'utility'*'IT'*");
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Metrics_CountWhatIsBilled()
    {
        await using var host = await ChannelHost.StartAsync();
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, me) =>
        {
            if (instrument is { Meter.Name: "Imagicle.WhatsApp.Sdk", Name: "whatsapp.channel.billed" })
            {
                me.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            seen.Add($"{count} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        listener.Start();

        await BillAsync(host, "delivered", "marketing_lite", "regular", recipient: "12425550100");

        seen.Should().Contain("1  marketing_lite regular BS");
    }

    [Theory]
    [InlineData("393331234567", null, "IT")]
    [InlineData("3906698123", null, "VA")]
    [InlineData("16505550100", null, "US")]
    [InlineData("14165550100", null, "CA")]
    [InlineData("18765550100", null, "JM")]
    [InlineData("79161234567", null, "RU")]
    [InlineData("77011234567", null, "KZ")]
    [InlineData("447911123456", null, "GG")]
    [InlineData("447700900123", null, "GB")]
    [InlineData("393331234567", "DE.1", "IT")]
    [InlineData(null, "BR.13491208655302741918", "BR")]
    [InlineData(null, null, "")]
    [InlineData("999", null, "")]
    public void Country_IsTheCallingCodesElseTheUserIds(string? phone, string? userId, string country) =>
        UserCountry.Of(new() { PhoneNumber = phone, UserId = userId }).Should().Be(country);

    private static async Task BillAsync(
        ChannelHost host, string status, string category, string type, string recipient = ChannelHost.Ada, DateTimeOffset? at = null)
    {
        await host.StatusAsync(
            status,
            $$""","pricing":{"billable":true,"pricing_model":"PMP","type":"{{type}}","category":"{{category}}"}""",
            at,
            recipient);
        await host.NextAsync<MessageStatusUpdate>();
    }
}
