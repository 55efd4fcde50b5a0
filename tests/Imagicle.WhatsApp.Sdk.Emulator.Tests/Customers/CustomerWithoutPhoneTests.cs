namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class CustomerWithoutPhoneTests
{
    private const string UserId = "IT.13491208655302741918";

    [Fact]
    public async Task Says_UserIdOnly_HasNoNumberAnywhere()
    {
        await using var bed = await TestBed.StartAsync();
        var bea = bed.Emulator.CustomerWithoutPhone(UserId, "Bea", "bea.x");

        await bea.SaysAsync("hi");

        var webhook = await bed.Receiver.NextAsync();
        webhook.Value.GetProperty("contacts").GetRawText().Should().Be(
            """[{"profile":{"name":"Bea","username":"bea.x"},"user_id":"IT.13491208655302741918"}]""");
        webhook.Message.GetProperty("from_user_id").GetString().Should().Be(UserId);
        webhook.Message.TryGetProperty("from", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Send_ToUserId_IsAnsweredAndReportedByUserId()
    {
        await using var bed = await TestBed.StartAsync();
        var bea = bed.Emulator.CustomerWithoutPhone(UserId, "Bea", "bea.x");
        await bea.SaysAsync("hi");
        await bed.Receiver.NextAsync();

        var answer = await bed.PostAsync(
            $$$"""{"messaging_product":"whatsapp","recipient":"{{{UserId}}}","type":"text","text":{"body":"x"}}""");

        answer.Json.GetProperty("contacts").GetRawText().Should().Be($$"""[{"input":"{{UserId}}","user_id":"{{UserId}}"}]""");
        bea.Received.Should().ContainSingle();
        var webhooks = await bed.Receiver.NextAsync(2);
        webhooks[0].Value.GetProperty("contacts").GetRawText().Should().Be(
            $$$"""[{"profile":{"name":"Bea"},"user_id":"{{{UserId}}}"}]""");
        webhooks[1].Value.GetProperty("contacts")[0].GetProperty("profile").GetProperty("username").GetString().Should().Be("bea.x");
        webhooks.Should().AllSatisfy(webhook =>
        {
            webhook.Status.GetProperty("recipient_user_id").GetString().Should().Be(UserId);
            webhook.Status.TryGetProperty("recipient_id", out _).Should().BeFalse();
        });
    }

    [Fact]
    public async Task Send_ToUserIdOfCustomerWithPhone_ReachesThatCustomer()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();

        await bed.PostAsync(
            $$$"""{"messaging_product":"whatsapp","recipient":"{{{bed.Ada.UserId}}}","type":"text","text":{"body":"x"}}""");

        bed.Ada.Received.Should().ContainSingle();
        (await bed.Receiver.NextAsync()).Status.GetProperty("recipient_id").GetString().Should().Be(TestBed.AdaNumber);
    }

    [Fact]
    public async Task Send_ToNumberAndUserId_TakesTheNumber()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();

        var answer = await bed.PostAsync(
            $$$"""{"messaging_product":"whatsapp","to":"+393331234567","recipient":"{{{UserId}}}","type":"text","text":{"body":"x"}}""");

        answer.Json.GetProperty("contacts").GetRawText().Should().Be("""[{"input":"+393331234567","wa_id":"393331234567"}]""");
        bed.Ada.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_ToUnknownUserId_FailsLater()
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.PostAsync(
            $$$"""{"messaging_product":"whatsapp","recipient":"{{{UserId}}}","type":"text","text":{"body":"x"}}""");

        answer.Status.Should().Be(200);
        var status = (await bed.Receiver.NextAsync()).Status;
        status.GetProperty("errors")[0].GetProperty("code").GetInt32().Should().Be(131026);
        status.GetProperty("recipient_user_id").GetString().Should().Be(UserId);
        status.TryGetProperty("recipient_id", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Send_UserIdInTheFieldForNumbers_IsAcceptedAndDropped()
    {
        await using var bed = await TestBed.StartAsync();
        var bea = bed.Emulator.CustomerWithoutPhone(UserId);
        await bea.SaysAsync("hi");
        await bed.Receiver.NextAsync();

        var answer = await bed.SendTextAsync(to: UserId);

        answer.Status.Should().Be(200);
        bea.Received.Should().BeEmpty();
        bed.Emulator.Messages.Single().Status.Should().Be(EmulatedMessageStatus.Accepted);
        await bea.SaysAsync("still nothing");
        (await bed.Receiver.NextAsync()).Value.TryGetProperty("statuses", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Send_AuthenticationTemplateToUserId_Is131062()
    {
        await using var bed = await TestBed.StartAsync(
            options => options.Templates.Add(new("code", "en") { Category = "authentication" }));
        bed.Emulator.CustomerWithoutPhone(UserId);

        var answer = await bed.PostAsync(
            $$$$"""{"messaging_product":"whatsapp","recipient":"{{{{UserId}}}}","type":"template","template":{"name":"code","language":{"code":"en"}}}""");

        (answer.Status, answer.Code).Should().Be((400, 131062));
    }

    [Fact]
    public async Task HidesPhoneNumber_CustomerWithPhone_VanishesFromWebhooksOnly()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        bed.Ada.HidesPhoneNumber = true;
        bed.Ada.Username = "ada.l";

        await bed.Ada.SaysAsync("guess who");
        var message = await bed.Receiver.NextAsync();
        await bed.SendTextAsync();
        var status = await bed.Receiver.NextAsync();

        message.Json.GetRawText().Should().NotContain(TestBed.AdaNumber).And.Contain(bed.Ada.UserId);
        status.Status.TryGetProperty("recipient_id", out _).Should().BeFalse();
        bed.Ada.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task Customer_SameNumberOrId_IsTheSameObject()
    {
        await using var bed = await TestBed.StartAsync();

        bed.Emulator.Customer("+39 333 1234567").Should().BeSameAs(bed.Emulator.Customer("393331234567"));
        bed.Emulator.CustomerWithoutPhone(UserId).Should().BeSameAs(bed.Emulator.CustomerWithoutPhone(UserId));
        bed.Ada.Name.Should().Be("Ada");
        bed.Emulator.Customer("+39 333 1234567").Name.Should().Be("Ada", "no name was given");
    }
}
