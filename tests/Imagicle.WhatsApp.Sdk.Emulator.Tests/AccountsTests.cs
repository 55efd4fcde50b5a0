using System.Security.Cryptography;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>Several apps, accounts and numbers in one emulator.</summary>
public class AccountsTests
{
    [Fact]
    public async Task Accounts_OfTwoApps_GetTheirOwnWebhooksWithTheirOwnSecrets()
    {
        await using var bed = await TestBed.StartAsync();
        await using var other = await WebhookReceiver.StartAsync();
        var app = bed.Emulator.AddApp(secret: "other-secret");
        app.Subscribe(other.Url);
        var number = bed.Emulator.AddAccount(app: app).AddPhoneNumber("+49 30 1234567");

        await bed.Ada.SaysAsync("to the first");
        await number.Customer("+" + TestBed.AdaNumber).SaysAsync("to the second");

        (await bed.Receiver.NextAsync()).Json.GetProperty("entry")[0].GetProperty("id").GetString().Should().Be(bed.Emulator.Account.Id);
        var webhook = await other.NextAsync();
        webhook.Json.GetProperty("entry")[0].GetProperty("id").GetString().Should().Be(number.Account.Id);
        webhook.Headers["X-Hub-Signature-256"].Should().Be("sha256="
            + Convert.ToHexStringLower(HMACSHA256.HashData("other-secret"u8, webhook.Body)));
    }

    [Fact]
    public async Task Customer_OfTwoNumbers_IsOnePersonWithTwoChats()
    {
        await using var bed = await TestBed.StartAsync();
        var second = bed.Emulator.Account.AddPhoneNumber("+49 30 1234567");
        var adaThere = second.Customer("+" + TestBed.AdaNumber);

        await bed.Ada.SaysAsync("hi");

        adaThere.Name.Should().Be("Ada");
        adaThere.UserId.Should().Be(bed.Ada.UserId);
        (bed.Ada.IsWindowOpen, adaThere.IsWindowOpen).Should().Be((true, false));
        bed.Emulator.Configure(new(), second);
    }

    [Fact]
    public async Task Journal_ChangesAndWaits_TellEachEntryOnceAsItIsNow()
    {
        await using var bed = await TestBed.StartAsync();
        var journal = bed.Emulator.Journal;
        var waiting = journal.WaitAsync(0, CancellationToken.None);
        waiting.IsCompleted.Should().BeFalse();

        await bed.Ada.SaysAsync("hi");
        await waiting;
        var first = journal.ReadAfter(0);
        await bed.SendTextAsync("hello");
        await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Body.Contains("\"delivered\"", StringComparison.Ordinal));
        var second = journal.ReadAfter(first.Sequence);

        first.Entries.OfType<ChatEntry>().Single().IsFromCustomer.Should().BeTrue();
        first.Entries.OfType<DeliveryEntry>().Should().HaveCount(1);
        second.Entries.OfType<ChatEntry>().Single().Message!.Status.Should().Be(EmulatedMessageStatus.Delivered);
        var call = second.Entries.OfType<ApiCallEntry>().Single();
        (call.Method, call.Status).Should().Be(("POST", 200));
        call.ResponseJson.Should().Contain("wamid.");
        second.Entries.Select(entry => entry.Sequence).Should().BeInAscendingOrder();
        second.IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Journal_ReaderTooFarBehind_IsTold()
    {
        var journal = new EmulatorJournal(limit: 10);
        for (var i = 0; i < 30; i++)
        {
            journal.Add(new ApiCallEntry { Time = default, Method = "GET", Path = "/", RequestJson = null, Status = 200, ResponseJson = null, Duration = default });
        }

        journal.ReadAfter(0).IsComplete.Should().BeFalse();
        journal.ReadAfter(0).Entries.Should().HaveCount(10);
        journal.ReadAfter(20).IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task History_BeyondItsLimit_IsForgotten()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.HistoryLimit = 8);

        for (var i = 0; i < 30; i++)
        {
            await bed.SendTextAsync($"{i}");
        }

        bed.Emulator.Messages.Should().HaveCountLessThanOrEqualTo(10);
        bed.Ada.Received.Should().HaveCountLessThanOrEqualTo(10);
        bed.Ada.PrintConversation().Should().Contain("29").And.NotContain(" 3  ");
    }
}
