namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

public class LimitTests
{
    [Fact]
    public async Task Throughput_80InASecond_ThenRefused()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);

        for (var i = 0; i < 80; i++)
        {
            (await bed.SendTextAsync(to: $"+39333{i:0000000}")).Status.Should().Be(200);
        }

        (await bed.SendTextAsync(to: "+393339999999")).Code.Should().Be(130429);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await bed.SendTextAsync(to: "+393339999999")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Pair_Burst45_ThenOneIn6Seconds()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);

        for (var i = 0; i < 45; i++)
        {
            (await bed.SendTextAsync()).Status.Should().Be(200);
        }

        (await bed.SendTextAsync()).Code.Should().Be(131056);
        (await bed.SendTextAsync(to: "+393330000000")).Status.Should().Be(200, "others are not concerned");
        clock.Advance(TimeSpan.FromSeconds(6));
        (await bed.SendTextAsync()).Status.Should().Be(200);
        (await bed.SendTextAsync()).Code.Should().Be(131056);
    }

    [Fact]
    public async Task TestNumber_ReachesItsListOnly()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        bed.Emulator.PhoneNumber.IsTestNumber = true;

        (await bed.SendTextAsync()).Code.Should().Be(131030);
        bed.Emulator.PhoneNumber.AllowedRecipients.Add("+39 333 123 4567");
        (await bed.SendTextAsync()).Status.Should().Be(200);
    }

    [Fact]
    public async Task MessagingLimit_NewCustomersIn24Hours_ThenRefused()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Emulator.Account.MessagingLimit = 2;
        Task<ApiAnswer> Hello(string to) => bed.PostAsync(
            $$$"""{"messaging_product":"whatsapp","to":"{{{to}}}","type":"template","template":{"name":"hello_world","language":{"code":"en_US"} }}""");
        await bed.Emulator.Customer("+393330000009").SaysAsync("hi");

        (await Hello("+393330000001")).Status.Should().Be(200);
        (await Hello("+393330000002")).Status.Should().Be(200);
        (await Hello("+393330000001")).Status.Should().Be(200, "the same customer counts once");
        (await Hello("+393330000003")).Code.Should().Be(131048);
        (await Hello("+393330000009")).Status.Should().Be(200, "an open window does not count");
        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(25));
        (await Hello("+393330000003")).Status.Should().Be(200);
    }
}
