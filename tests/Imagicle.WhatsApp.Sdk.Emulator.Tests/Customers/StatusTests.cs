using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class StatusTests
{
    [Fact]
    public async Task Statuses_MessageIsRead_ComeInOrderWithContactAndPrice()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();

        var answer = await bed.PostAsync(
            """{"messaging_product":"whatsapp","to":"+393331234567","type":"text","text":{"body":"x"},"biz_opaque_callback_data":"order-17"}""");
        await bed.Ada.ReadsAsync();

        var webhooks = await bed.Receiver.NextAsync(3);
        webhooks.Select(webhook => webhook.StatusName).Should().Equal("sent", "delivered", "read");
        webhooks.Should().AllSatisfy(webhook =>
        {
            webhook.Status.GetProperty("id").GetString().Should().Be(answer.Id);
            webhook.Status.GetProperty("recipient_id").GetString().Should().Be(TestBed.AdaNumber);
            webhook.Status.GetProperty("recipient_user_id").GetString().Should().Be(bed.Ada.UserId);
            webhook.Status.GetProperty("biz_opaque_callback_data").GetString().Should().Be("order-17");
            webhook.Status.GetProperty("timestamp").GetString().Should().MatchRegex(@"^\d{10}$");
            webhook.Status.TryGetProperty("conversation", out _).Should().BeFalse("v24 and later have none");
            webhook.Value.GetProperty("contacts")[0].GetProperty("wa_id").GetString().Should().Be(TestBed.AdaNumber);
        });
        webhooks.Select(webhook => webhook.Status.TryGetProperty("pricing", out _)).Should().Equal(true, true, false);
        webhooks[0].Status.GetProperty("pricing").GetRawText().Should().Be(
            """{"billable":true,"pricing_model":"PMP","type":"regular","category":"service"}""");
        bed.Emulator.Messages.Single().Status.Should().Be(EmulatedMessageStatus.Read);
    }

    [Fact]
    public async Task Reads_Twice_ReportsEveryMessageOnce()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await bed.SendTextAsync("one");
        await bed.SendTextAsync("two");
        await bed.Receiver.NextAsync(4);

        await bed.Ada.ReadsAsync();
        await bed.Ada.ReadsAsync();
        await bed.Ada.SaysAsync("done");

        var webhooks = await bed.Receiver.NextAsync(3);
        webhooks.Take(2).Select(webhook => webhook.StatusName).Should().Equal("read", "read");
        webhooks[2].Value.TryGetProperty("statuses", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData(AutomaticStatus.None, "")]
    [InlineData(AutomaticStatus.Sent, "sent+")]
    [InlineData(AutomaticStatus.Delivered, "sent+ delivered+")]
    [InlineData(AutomaticStatus.Read, "sent+ delivered+ read")]
    public async Task Statuses_Automatic_GoAsFarAsSet(AutomaticStatus automatic, string expected)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.AutomaticStatus = automatic);

        await bed.SendTextAsync();
        await bed.Ada.SaysAsync("enough");

        var names = new List<string>();
        while (await bed.Receiver.NextAsync() is var webhook && webhook.Value.TryGetProperty("statuses", out _))
        {
            names.Add(webhook.StatusName + (webhook.Status.TryGetProperty("pricing", out _) ? "+" : ""));
        }

        string.Join(' ', names).Should().Be(expected);
    }

    [Fact]
    public async Task Reads_NeverDelivered_NamesThePriceInRead()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.AutomaticStatus = AutomaticStatus.Sent);
        await bed.SendTextAsync();
        await bed.Receiver.NextAsync();

        await bed.Ada.ReadsAsync();

        var webhook = await bed.Receiver.NextAsync();
        webhook.StatusName.Should().Be("read");
        webhook.Status.TryGetProperty("pricing", out _).Should().BeTrue();
    }

    [Fact]
    public async Task Statuses_OfATemplate_HaveItsCategory()
    {
        await using var bed = await TestBed.StartAsync(options => options.Templates.Add(new("sale", "en") { Category = "marketing" }));

        await bed.PostAsync(
            """{"messaging_product":"whatsapp","to":"+393331234567","type":"template","template":{"name":"sale","language":{"code":"en"}}}""");

        (await bed.Receiver.NextAsync()).Status.GetProperty("pricing").GetProperty("category").GetString().Should().Be("marketing");
    }

    [Fact]
    public async Task NextMessage_SentBeforeAndAfter_GivesEachOnceInOrder()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await bed.SendTextAsync("one");

        var first = await bed.Ada.NextMessageAsync();
        var second = bed.Ada.NextMessageAsync();
        second.IsCompleted.Should().BeFalse();
        await bed.SendTextAsync("two");

        first.Message.Should().Be(new TextMessage("one"));
        (await second).Message.Should().Be(new TextMessage("two"));
    }

    [Fact]
    public async Task NextMessage_Cancelled_LosesNothing()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        using var cancellation = new CancellationTokenSource();
        var cancelled = bed.Ada.NextMessageAsync(cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();
        await cancelled.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        await bed.SendTextAsync("one");

        (await bed.Ada.NextMessageAsync()).Message.Should().Be(new TextMessage("one"));
    }

    [Fact]
    public async Task NextMessage_NothingComes_TimesOutAndTellsHowTheWebhookWent()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Receiver.Answer = _ => Task.FromResult(401);
        await bed.Ada.SaysAsync("hi");

        await bed.Ada.Invoking(ada => ada.NextMessageAsync(TimeSpan.FromMilliseconds(50))).Should()
            .ThrowAsync<TimeoutException>().WithMessage("*401*");
    }

    [Fact]
    public async Task NextMessage_EmulatorDisposed_EndsTheWaiting()
    {
        var bed = await TestBed.StartAsync();
        var waiting = bed.Ada.NextMessageAsync(TimeSpan.FromMinutes(1));

        await bed.DisposeAsync();

        await waiting.Invoking(task => task).Should().ThrowAsync<ObjectDisposedException>();
        await bed.Ada.Invoking(ada => ada.SaysAsync("hi")).Should().ThrowAsync<ObjectDisposedException>();
    }
}
