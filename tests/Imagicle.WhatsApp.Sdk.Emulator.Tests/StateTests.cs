using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

public class StateTests
{
    [Fact]
    public async Task Load_IntoANewEmulator_GoesOnWhereItWasSaved()
    {
        string state;
        string mediaId;
        await using (var bed = await TestBed.StartAsync(options => options.Templates.Add(new("order_update", "de") { BodyParameters = 2, ButtonLabels = ["Stop"] })))
        {
            var emulator = bed.Emulator;
            emulator.AddToken(new EmulatedToken("second") { Type = "USER" });
            var shop = emulator.AddAccount(app: emulator.AddApp()).AddPhoneNumber("+49 30 1234567");
            shop.Account.Name = "Shop";
            await shop.Customer("+393337654321", "Bob").SaysAsync("Hallo");
            await bed.Ada.SaysAsync("hi");
            await bed.Ada.SendsImageAsync();
            mediaId = System.Text.Json.Nodes.JsonNode.Parse(bed.Emulator.Deliveries[^1].Body)!["entry"]![0]!["changes"]![0]!["value"]!["messages"]![0]!["image"]!["id"]!.ToString();
            await bed.SendTextAsync("hello");
            await emulator.Account.PauseAsync("hello_world", "en_US");
            state = emulator.SaveState();
        }

        await using var loaded = await TestBed.StartAsync();
        loaded.Emulator.LoadState(state);

        loaded.Ada.IsWindowOpen.Should().BeTrue();
        loaded.Ada.Received.Single().Message.Should().Be(new TextMessage("hello"));
        loaded.Ada.PrintConversation().Split(Environment.NewLine).Should().HaveCount(3);
        (await loaded.SendTextAsync()).Status.Should().Be(200);
        loaded.Emulator.Account.TemplateStatus("hello_world", "en_US").Should().Be("PAUSED");
        loaded.Emulator.Account.TemplateStatus("order_update", "de").Should().Be("APPROVED");
        (await loaded.GetAsync($"v25.0/{mediaId}")).Status.Should().Be(200);
        (await loaded.GetAsync(loaded.Account("phone_numbers"), "second")).Status.Should().Be(200);
        var shopAgain = loaded.Emulator.Accounts[1];
        shopAgain.Name.Should().Be("Shop");
        shopAgain.PhoneNumbers[0].Customer("+393337654321").Name.Should().Be("Bob");
        loaded.Emulator.SaveState().Length.Should().BeGreaterThan(1000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"version\":1,\"accounts\":[{\"id\":\"1\"}]}")]
    public async Task Load_NoState_ThrowsFormatException(string json)
    {
        await using var emulator = await WhatsAppEmulator.StartAsync(new() { InMemory = true });

        emulator.Invoking(it => it.LoadState(json)).Should().Throw<FormatException>();
    }
}
