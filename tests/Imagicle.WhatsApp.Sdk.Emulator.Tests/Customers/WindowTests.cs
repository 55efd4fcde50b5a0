using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class WindowTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly FakeTimeProvider clock = new(new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Send_CustomerNeverWrote_IsAcceptedThenFailsWith131047()
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.SendTextAsync();

        answer.Status.Should().Be(200);
        var webhook = await bed.Receiver.NextAsync();
        webhook.StatusName.Should().Be("failed");
        MetaExamples.Names(webhook.Value).Should().Equal(
            ".messaging_product:String", ".metadata.display_phone_number:String", ".metadata.phone_number_id:String",
            ".metadata:Object", ".statuses:Array", ".statuses[].errors:Array", ".statuses[].errors[].code:Number",
            ".statuses[].errors[].error_data.details:String", ".statuses[].errors[].error_data:Object",
            ".statuses[].errors[].href:String", ".statuses[].errors[].message:String", ".statuses[].errors[].title:String",
            ".statuses[].id:String", ".statuses[].recipient_id:String", ".statuses[].status:String",
            ".statuses[].timestamp:String");
        webhook.Status.GetProperty("id").GetString().Should().Be(answer.Id);
        webhook.Status.GetProperty("recipient_id").GetString().Should().Be(TestBed.AdaNumber);
        webhook.Status.GetProperty("errors")[0].GetProperty("code").GetInt32().Should().Be(131047);
        webhook.Status.GetProperty("errors")[0].GetProperty("title").GetString().Should().Be("Re-engagement message");

        var message = bed.Emulator.Messages.Single();
        message.Status.Should().Be(EmulatedMessageStatus.Failed);
        message.Error!.Code.Should().Be(131047);
        bed.Ada.Received.Should().BeEmpty();
        bed.Ada.IsWindowOpen.Should().BeFalse();
    }

    [Fact]
    public async Task Send_CustomerNeverWroteAndRefuseIsSet_IsRefusedAtOnce()
    {
        await using var bed = await TestBed.StartAsync(options => options.ClosedWindow = ClosedWindowBehavior.Refuse);

        var answer = await bed.SendTextAsync();

        (answer.Status, answer.Code).Should().Be((400, 131047));
        answer.Details.Should().Contain("24 hours");
        bed.Emulator.Messages.Should().BeEmpty();
        await bed.Ada.SaysAsync("hi");
        (await bed.Receiver.NextAsync()).Value.TryGetProperty("statuses", out _).Should().BeFalse("no status follows");
    }

    [Fact]
    public async Task Send_Template_NeedsNoWindow()
    {
        await using var bed = await TestBed.StartAsync();

        await bed.PostAsync(
            """{"messaging_product":"whatsapp","to":"+393331234567","type":"template","template":{"name":"hello_world","language":{"code":"en_US"}}}""");

        (await bed.Receiver.NextAsync()).StatusName.Should().Be("sent");
        bed.Ada.Received.Should().ContainSingle();
        bed.Ada.IsWindowOpen.Should().BeFalse("only the customer opens it");
    }

    [Fact]
    public async Task Send_WindowMovedBy24Hours_ClosesToTheSecond()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.TimeProvider = clock);

        clock.Advance(Day - TimeSpan.FromSeconds(1));
        await bed.SendTextAsync("in time");
        (await bed.Receiver.NextAsync(2)).Select(webhook => webhook.StatusName).Should().Equal("sent", "delivered");

        clock.Advance(TimeSpan.FromSeconds(1));
        await bed.SendTextAsync("too late");
        (await bed.Receiver.NextAsync()).StatusName.Should().Be("failed");

        await bed.Ada.SaysAsync("I am back");
        await bed.Receiver.NextAsync();
        await bed.SendTextAsync("again");
        (await bed.Receiver.NextAsync()).StatusName.Should().Be("sent");
    }

    [Fact]
    public async Task Send_AnotherCustomersWindow_DoesNotCount()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();

        await bed.SendTextAsync(to: "+4930123456");

        (await bed.Receiver.NextAsync()).StatusName.Should().Be("failed");
    }

    [Fact]
    public async Task Send_LateMessageOfTheCustomer_CountsFromItsOwnTime()
    {
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);
        var yesterday = (clock.GetUtcNow() - Day).ToUnixTimeSeconds();

        await bed.Ada.SendsRawAsync($$$"""{"type":"text","text":{"body":"late"},"timestamp":"{{{yesterday}}}"}""");

        bed.Ada.IsWindowOpen.Should().BeFalse();
    }
}
