using System.Text.RegularExpressions;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.Tests;

[Collection(ChromiumTests.Name)]
public sealed class ConsoleTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Day_OfAConversation_FromTheFirstWordToTheTemplate()
    {
        await using var bed = await CenterBed.StartAsync(chromium);

        // The customer writes, the bot answers.
        await bed.Ada.SaysAsync("Hello");
        await bed.ChooseAsync("Ada Lovelace");
        await Expect(bed.Moments).ToContainTextAsync(["Conversation opened at DefaultFallback", "Hello", "What can I do for you?"]);
        await Expect(bed.Page.GetByText("The bot is answering.")).ToBeVisibleAsync();
        await bed.Ada.TapsAsync("Talk to a person");
        await Expect(bed.Moments.Last).ToHaveTextAsync("Waiting for an agent");

        // An agent takes over and sends a text, an image and a document.
        await bed.Button("Take over").ClickAsync();
        await Expect(bed.Moments.Last).ToHaveTextAsync("Handed over to Grace");
        await bed.AnswerAsync("Grace here, what is it about?");
        await Expect(bed.Moments.Last).ToContainTextAsync("Grace here");
        await Expect(bed.Moments.Last.GetByRole(AriaRole.Img, new() { Name = "delivered" })).ToBeVisibleAsync();
        await bed.AttachAsync("hills.jpg");
        await Expect(bed.Moments.Last.GetByRole(AriaRole.Img, new() { Name = "hills.jpg" })).ToHaveJSPropertyAsync("complete", true);
        await bed.ExpectArrivedAsync<ImageMessage>();
        await bed.AttachAsync("prices.pdf");
        await Expect(bed.Moments.Last.GetByRole(AriaRole.Link, new() { Name = "prices.pdf" })).ToBeVisibleAsync();
        var link = (await bed.ExpectArrivedAsync<TextMessage>()).Body;
        using (var http = new HttpClient())
        {
            (await http.GetByteArrayAsync(Regex.Match(link, "http[^ ]*").Value)).Should().StartWith("%PDF"u8.ToArray());
        }

        // The window closes: only a template goes out.
        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(25));
        await Expect(bed.Page.Locator("#window")).ToHaveTextAsync("Window closed");
        await Expect(bed.Page.GetByRole(AriaRole.Textbox, new() { Name = "Answer" })).ToBeHiddenAsync();
        await bed.Button("Send template").ClickAsync();
        await Expect(bed.Moments.Last).ToContainTextAsync("still_there");
        (await bed.ExpectArrivedAsync<TemplateMessage>()).Name.Should().Be("still_there");

        // The customer comes back to the same agent; afterwards the bot serves again.
        await bed.Ada.SaysAsync("Yes please");
        await Expect(bed.Page.Locator("#window")).ToHaveTextAsync(new Regex("^Window open 23 h"));
        await bed.Button("Hand back to the bot").ClickAsync();
        await Expect(bed.Moments.Last).ToHaveTextAsync("Handed back to the bot");
        await bed.Ada.SaysAsync("What are your opening hours?");
        await Expect(bed.Moments.Last).ToContainTextAsync("9:00 to 18:00");
        await bed.Button("End").ClickAsync();
        await Expect(bed.Moments.Last).ToHaveTextAsync("Conversation ended");
    }

    [BrowserFact]
    public async Task Picture_OfTheCustomer_IsIgnoredVisibly()
    {
        await using var bed = await CenterBed.StartAsync(chromium);
        await bed.Ada.SaysAsync("Hello");
        await bed.ChooseAsync("Ada Lovelace");

        await bed.Ada.SendsImageAsync();

        await Expect(bed.Page.GetByText("The customer sent an image, which this channel does not take")).ToBeVisibleAsync();
        await Expect(bed.Moments.Last).ToContainTextAsync("we can only read text here");
        await bed.ExpectArrivedAsync<TextMessage>();
    }

    [BrowserFact]
    public async Task Refusal_OfTheChannel_IsShownInItsOwnWords()
    {
        await using var bed = await CenterBed.StartAsync(chromium);
        await bed.Ada.SaysAsync("I want a person");
        await bed.ChooseAsync("Ada Lovelace");
        await bed.Button("Take over").ClickAsync();
        await Expect(bed.Page.GetByRole(AriaRole.Textbox, new() { Name = "Answer" })).ToBeVisibleAsync();

        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(24)); // a moment before the page notices
        await bed.AnswerAsync("Are you there?");

        await Expect(bed.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("only a template can be sent");
    }

    [BrowserFact]
    public async Task TwoAgents_SeeTheSame_AndOneTakesOverFromTheOther()
    {
        await using var bed = await CenterBed.StartAsync(chromium);
        await bed.Ada.SaysAsync("I want a person");
        await bed.ChooseAsync("Ada Lovelace");
        await bed.Button("Take over").ClickAsync();
        await Expect(bed.Moments.Last).ToHaveTextAsync("Handed over to Grace");

        var second = await bed.Page.Context.NewPageAsync();
        await second.GotoAsync(bed.Center.Address.ToString());
        await second.GetByLabel("You are").SelectOptionAsync("Linus");
        await second.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = "Ada Lovelace" }).ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();

        await Expect(bed.Moments.Last).ToHaveTextAsync("Handed over to Linus");
        await Expect(bed.Button("Take over")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Html_OfTheCustomer_StaysText()
    {
        const string Evil = "<img src=x onerror=\"document.title='owned'\">";
        await using var bed = await CenterBed.StartAsync(chromium);

        await bed.Ada.SaysAsync(Evil);
        await bed.ChooseAsync("Ada Lovelace");

        await Expect(bed.Page.Locator(".bubble.theirs .text")).ToHaveTextAsync(Evil);
        await Expect(bed.Page.Locator("#moments img")).ToHaveCountAsync(0);
        (await bed.Page.TitleAsync()).Should().Be("Customer care · console");
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefused()
    {
        await using var center = await Center.StartAsync(["--Urls", "http://127.0.0.1:0", "--Emulator:Port", "0"]);
        using var http = new HttpClient { BaseAddress = center.Address };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await http.PostAsync("api/conversations/x/end", new StringContent(""));

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.Forbidden);
    }
}
