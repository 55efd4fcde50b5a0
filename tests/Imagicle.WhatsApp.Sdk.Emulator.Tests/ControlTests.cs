namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>The emulator's own HTTP interface, as another language uses it.</summary>
public class ControlTests
{
    [Fact]
    public async Task Overview_TellsWhatAClientNeeds()
    {
        await using var bed = await TestBed.StartAsync();

        var account = (await bed.GetAsync("emulator")).Json.GetProperty("accounts")[0];

        account.GetProperty("access_token").GetString().Should().Be(bed.Emulator.AccessToken);
        account.GetProperty("app_secret").GetString().Should().Be(bed.Emulator.AppSecret);
        account.GetProperty("phone_numbers")[0].GetProperty("id").GetString().Should().Be(bed.Emulator.PhoneNumberId);
    }

    [Fact]
    public async Task Customers_SayTapAndReceive()
    {
        await using var bed = await TestBed.StartAsync();

        var said = await PostAsync(bed, "customers/+393331234567/messages", """{"text":"hi","name":"Ada"}""");
        await bed.PostAsync($$"""{"messaging_product":"whatsapp","to":"+{{TestBed.AdaNumber}}","type":"interactive","interactive":{"type":"button","body":{"text":"Sure?"},"action":{"buttons":[{"type":"reply","reply":{"id":"y","title":"Yes"} }]} } }""");
        var tapped = await PostAsync(bed, "customers/393331234567/messages", """{"tap":"Yes"}""");
        var raw = await PostAsync(bed, "customers/393331234567/messages", """{"type":"text","text":{"body":"raw"}}""");
        var wrong = await PostAsync(bed, "customers/393331234567/messages", """{"tap":"No"}""");
        var inbox = await bed.GetAsync("emulator/customers/393331234567/messages");

        (said.Status, tapped.Status, raw.Status, wrong.Status).Should().Be((200, 200, 200, 400));
        wrong.Json.GetProperty("problem").GetString().Should().Contain("\"No\"");
        inbox.Json[0].GetProperty("type").GetString().Should().Be("interactive");
        (await bed.Receiver.NextAsync()).Message.GetProperty("text").GetProperty("body").GetString().Should().Be("hi");
    }

    [Fact]
    public async Task ClockFaultsTemplatesWebhook_AreSet()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();

        await PostAsync(bed, "clock", """{"advance_seconds":90000}""");
        bed.Ada.IsWindowOpen.Should().BeFalse();
        await PostAsync(bed, "faults/next", """{"api":"Throttled"}""");
        (await bed.SendTextAsync()).Code.Should().Be(130429);
        var faults = await bed.CallAsync(HttpMethod.Put, "emulator/faults", """{"seed":3,"webhooks":{"Drop":1},"delay_seconds":5}""");
        faults.Json.GetProperty("webhooks").GetProperty("Drop").GetDouble().Should().Be(1);
        bed.Emulator.Faults.Delay.Should().Be(TimeSpan.FromSeconds(5));
        await bed.CallAsync(HttpMethod.Delete, "emulator/faults");
        bed.Emulator.Faults.ShareOf(WebhookFault.Drop).Should().Be(0);
        await PostAsync(bed, "templates/hello_world/en_US/pause", "{}");
        bed.Emulator.Account.TemplateStatus("hello_world", "en_US").Should().Be("PAUSED");
        (await PostAsync(bed, "webhook", """{"url":"http://127.0.0.1:1/","verify":false}""")).Status.Should().Be(200);
        bed.Emulator.Account.App.CallbackUrl!.Port.Should().Be(1);
        (await bed.GetAsync("emulator/nothing")).Status.Should().Be(404);
        (await PostAsync(bed, "faults/next", """{"api":"Flood"}""")).Json.GetProperty("problem").GetString().Should().Contain("known: ServerError");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "evil.example")]
    public async Task Call_OfAStrangeWebPage_IsRefused(string header, string value)
    {
        await using var bed = await TestBed.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bed.Emulator.BaseAddress, "emulator"));
        request.Headers.TryAddWithoutValidation(header, value);

        (await bed.SendAsync(request)).Status.Should().Be(403);
    }

    private static Task<ApiAnswer> PostAsync(TestBed bed, string path, string json) =>
        bed.CallAsync(HttpMethod.Post, "emulator/" + path, json);
}
