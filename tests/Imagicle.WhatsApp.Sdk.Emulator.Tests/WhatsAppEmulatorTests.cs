using System.Net;
using Imagicle.WhatsApp.Sdk.Accounts;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

public class WhatsAppEmulatorTests
{
    [Fact]
    public async Task Start_Defaults_ListensOnTheLoopbackAndConfiguresTheSdk()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        var options = new WhatsAppOptions();

        emulator.Configure(options);

        emulator.BaseAddress.Should().Match<Uri>(address => address.Scheme == "http" && address.Host == "127.0.0.1" && address.Port > 0);
        options.BaseAddress.Should().Be(emulator.BaseAddress);
        options.PhoneNumberId.Should().Be(emulator.PhoneNumberId).And.Be("106540352242922");
        options.BusinessAccountId.Should().Be("102290129340398");
        options.AccessToken.Should().Be(emulator.AccessToken).And.NotBeEmpty();
        options.AppSecret.Should().Be(emulator.AppSecret).And.NotBeEmpty();
        options.VerifyToken.Should().Be(emulator.VerifyToken).And.NotBeEmpty();
    }

    [Fact]
    public async Task Start_Several_DoNotDisturbEachOther()
    {
        await using var first = await TestBed.StartWithOpenWindowAsync();
        await using var second = await TestBed.StartWithOpenWindowAsync();

        await first.SendTextAsync();

        first.Emulator.BaseAddress.Should().NotBe(second.Emulator.BaseAddress);
        second.Emulator.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Start_PortInUse_ThrowsAndFreesEverything()
    {
        await using var first = await WhatsAppEmulator.StartAsync();

        await FluentActions.Awaiting(() => WhatsAppEmulator.StartAsync(new() { Port = first.BaseAddress.Port }))
            .Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Start_EmptySecret_Throws() =>
        await FluentActions.Awaiting(() => WhatsAppEmulator.StartAsync(new() { AppSecret = " " }))
            .Should().ThrowAsync<ArgumentException>();

    [Fact]
    public async Task Dispose_Running_ClosesThePort()
    {
        var emulator = await WhatsAppEmulator.StartAsync();
        using var client = new HttpClient();
        (await client.GetAsync(emulator.BaseAddress)).StatusCode.Should().Be(HttpStatusCode.OK);

        await emulator.DisposeAsync();

        await client.Invoking(c => c.GetAsync(emulator.BaseAddress)).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task Says_NoWebhookSubscribed_OpensTheWindowOnly()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();

        await emulator.Customer("+393331234567").SaysAsync("hi");

        emulator.Customer("+393331234567").IsWindowOpen.Should().BeTrue();
        emulator.Deliveries.Should().BeEmpty();
    }
}
