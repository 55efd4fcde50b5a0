using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class PriceTests
{
    [Theory]
    [InlineData("2026-11-22", "regular", "regular")]
    [InlineData("2026-09-30", "free_customer_service", "free_customer_service")]
    public async Task Status_InTheWindow_HasThePriceOfItsDay(string day, string service, string utility)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.TimeProvider = clock);

        await bed.SendTextAsync();
        var text = (await bed.Receiver.NextAsync(2))[0].Status.GetProperty("pricing");
        await HelloAsync(bed);
        var template = (await bed.Receiver.NextAsync(2))[0].Status.GetProperty("pricing");

        (text.GetProperty("type").GetString(), text.GetProperty("category").GetString()).Should().Be((service, "service"));
        (template.GetProperty("type").GetString(), template.GetProperty("category").GetString()).Should().Be((utility, "utility"));
    }

    [Fact]
    public async Task Status_AfterAnAd_IsFreeFor72HoursFromTheAnswer()
    {
        await using var bed = await TestBed.StartAsync();
        await bed.Ada.SaysFromAdAsync("I saw your ad");
        var referral = (await bed.Receiver.NextAsync()).Message.GetProperty("referral");

        await bed.SendTextAsync();
        var free = await bed.Receiver.NextAsync(2);
        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(71));
        await HelloAsync(bed);
        var later = (await bed.Receiver.NextAsync(2))[0];
        bed.Emulator.Clock.Advance(TimeSpan.FromHours(2));
        await HelloAsync(bed);
        var over = (await bed.Receiver.NextAsync(2))[0];

        referral.GetProperty("source_type").GetString().Should().Be("ad");
        Type(free[0].Status).Should().Be("free_entry_point");
        var conversation = free[0].Status.GetProperty("conversation");
        conversation.GetProperty("origin").GetProperty("type").GetString().Should().Be("referral_conversion");
        conversation.TryGetProperty("expiration_timestamp", out _).Should().BeTrue();
        free[1].Status.GetProperty("conversation").TryGetProperty("expiration_timestamp", out _).Should().BeFalse();
        Type(later.Status).Should().Be("free_entry_point");
        Type(over.Status).Should().Be("regular");
        over.Status.TryGetProperty("conversation", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Marketing_CustomerStoppedIt_FailsUntilWantedAgain()
    {
        await using var bed = await TestBed.StartAsync(options => options.Templates.Add(new("sale", "it") { Category = "marketing" }));
        Task<ApiAnswer> Sale() => bed.PostAsync($$$"""{"messaging_product":"whatsapp","to":"+{{{TestBed.AdaNumber}}}","type":"template","template":{"name":"sale","language":{"code":"it"} }}""");

        await bed.Ada.SetsMarketingAsync(wanted: false);
        await Sale();
        await bed.Ada.SetsMarketingAsync(wanted: true);
        await Sale();

        var webhooks = await bed.Receiver.NextAsync(4);
        webhooks[0].Value.GetProperty("user_preferences")[0].GetProperty("value").GetString().Should().Be("stop");
        webhooks[1].Status.GetProperty("errors")[0].GetProperty("code").GetInt32().Should().Be(131050);
        webhooks[2].Value.GetProperty("user_preferences")[0].GetProperty("value").GetString().Should().Be("resume");
        webhooks[3].StatusName.Should().Be("sent");
    }

    private static string? Type(JsonElement status) => status.GetProperty("pricing").GetProperty("type").GetString();

    private static Task<ApiAnswer> HelloAsync(TestBed bed) => bed.PostAsync(
        $$$"""{"messaging_product":"whatsapp","to":"+{{{TestBed.AdaNumber}}}","type":"template","template":{"name":"hello_world","language":{"code":"en_US"} }}""");
}
