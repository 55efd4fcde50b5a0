using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace QuickStart;

/// <summary>Plays one conversation, prints it, and checks every step.</summary>
internal sealed class Play(WhatsAppEmulator emulator, EmulatorClock clock, Desk desk, WhatsAppChannel channel, Uri host)
{
    private readonly Recipient adasNumber = "+393331234567";
    private readonly EmulatedCustomer ada = emulator.Customer("+393331234567", "Ada");
    private int failures;

    internal async Task<int> RunAsync()
    {
        await emulator.ConnectWebhookAsync(new Uri(host, "/whatsapp"));
        try
        {
            await BotServesAsync();
            await AgentServesAsync();
            await WindowClosesAsync();
            await ForgeriesAsync();
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            Check(false, $"something did not come: {e.Message}");
        }

        Console.WriteLine(failures == 0 ? "\nEvery step came out as expected." : $"\n{failures} steps came out wrong.");
        return failures == 0 ? 0 : 1;
    }

    private async Task BotServesAsync()
    {
        Scene("The bot serves");
        await SaysAsync("Hello");
        await ReceivesAsync<ReplyButtonsMessage>("a menu of 3 buttons", menu => menu.Buttons.Count == 3);
        Line("Ada", "taps [See the shop]");
        await ada.TapsAsync("See the shop");
        await ReceivesAsync<ImageMessage>("the image, natively", image => image.Caption == "Our shop");
        await ReceivesAsync<TextMessage>("the document, as a link", text => text.Body.Contains("https://example.com/prices.pdf"));
        await ReportsAsync("the 4-button menu refused, with the reason", "at most 3 buttons");
    }

    private async Task AgentServesAsync()
    {
        Scene("A person takes over");
        await SaysAsync("I want to talk to a person");
        await ReportsAsync("the hand-over", "over to Grace");
        await channel.SendAsync(ChannelParticipant.HumanAgent, adasNumber, new TextMessage("This is Grace. How can I help?"));
        await ReceivesAsync<TextMessage>("the agent's text", text => text.Body.Contains("Grace"));
        await channel.SendAsync(ChannelParticipant.HumanAgent, adasNumber,
            new ImageMessage(MediaSource.FromLink("https://example.com/map.png")));
        await ReceivesAsync<ImageMessage>("the agent's image", _ => true);
        try
        {
            await channel.SendAsync(ChannelParticipant.HumanAgent, adasNumber,
                new VideoMessage(MediaSource.FromLink("https://example.com/tour.mp4")));
            Check(false, "the agent's video was not refused");
        }
        catch (ChannelPolicyException refused)
        {
            Line("host", refused.Decision.Explanation);
            Check(refused.Decision.Kind == ContentKind.Video, "the agent's video refused, with the reason");
        }

        Line("Ada", "shares a location");
        await ada.SharesLocationAsync(43.77, 11.25);
        await ReportsAsync("the location reported as ignored, not lost", "ignored location");
    }

    private async Task WindowClosesAsync()
    {
        Scene("25 hours later");
        clock.Advance(TimeSpan.FromHours(25));
        try
        {
            await channel.SendAsync(ChannelParticipant.HumanAgent, adasNumber, new TextMessage("Are you still there?"));
            Check(false, "the text was not refused");
        }
        catch (ServiceWindowClosedException refused)
        {
            Line("host", refused.Message);
            Check(!refused.Window.IsOpenAt(clock.GetUtcNow()), "the text refused: the 24-hour window is closed");
        }

        await channel.SendAsync(ChannelParticipant.HumanAgent, adasNumber,
            new TemplateMessage("order_update", "en_US") { Body = ["Ada", "17"] });
        await ReceivesAsync<TemplateMessage>("the approved template", template => template.Name == "order_update");
    }

    private async Task ForgeriesAsync()
    {
        Scene("Somebody forges webhooks");
        Check(await PostAsync(null) == HttpStatusCode.Unauthorized, "an unsigned webhook is refused");
        Check(await PostAsync("sha256=" + new string('0', 64)) == HttpStatusCode.Unauthorized, "a wrong signature is refused");
    }

    private async Task<HttpStatusCode> PostAsync(string? signature)
    {
        using var http = new HttpClient();
        using var content = new StringContent("""{"object":"whatsapp_business_account","entry":[]}""", Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/whatsapp")) { Content = content };
        if (signature is not null)
        {
            request.Headers.Add(WebhookSignature.HeaderName, signature);
        }

        using var response = await http.SendAsync(request);
        Line("forger", $"posts a webhook {(signature is null ? "without a signature" : "with a wrong signature")}: {(int)response.StatusCode}");
        return response.StatusCode;
    }

    private async Task SaysAsync(string text)
    {
        Line("Ada", text);
        await ada.SaysAsync(text);
    }

    private async Task ReceivesAsync<T>(string expected, Func<T, bool> isRight)
        where T : OutgoingMessage
    {
        var received = (await ada.NextMessageAsync()).Message;
        Line("business", Transcript.Of(received));
        Check(received is T message && isRight(message), expected);
    }

    private async Task ReportsAsync(string expected, string part)
    {
        var report = await desk.NextReportAsync();
        Line("host", report);
        Check(report.Contains(part, StringComparison.Ordinal), expected);
    }

    private void Check(bool holds, string what)
    {
        failures += holds ? 0 : 1;
        Console.WriteLine($"{"",10}   {(holds ? "ok" : "WRONG")}: {what}");
    }

    private static void Scene(string title) => Console.WriteLine($"\n--- {title}");

    private static void Line(string who, string what) => Console.WriteLine($"{who,10} | {what}");
}
