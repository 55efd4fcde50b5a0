using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>Writing and reading, from the page through the host and back.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ConversationTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Enter_Text_ReachesTheBotWhoseAnswerShows()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        var answer = await bed.AskAsync("hello");

        await Expect(bed.Mine.Last).ToContainTextAsync("hello");
        await Expect(answer).ToContainTextAsync("Hello! I am a demo.");
        await Expect(bed.MessageField).ToHaveValueAsync("");
        await Expect(bed.MessageField).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task SendButton_TextOfTwoLines_KeepsThem()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.MessageField.PressSequentiallyAsync("one");
        await bed.MessageField.PressAsync("Shift+Enter");
        await bed.MessageField.PressSequentiallyAsync("two");
        await bed.Button("Send").ClickAsync();

        await Expect(bed.Mine.Last.Locator(".text")).ToHaveTextAsync("one\ntwo");
        await bed.ExpectWebhookAsync("one\\ntwo");
    }

    [BrowserFact]
    public async Task Ticks_BotReadsAndAnswers_BothSidesShowIt()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        var answer = await bed.AskAsync("hello");

        await Expect(bed.Mine.Last.GetByRole(AriaRole.Img, new() { Name = "Read by the business" })).ToBeVisibleAsync();
        await Expect(answer.GetByRole(AriaRole.Img, new() { Name = "Read", Exact = true })).ToBeVisibleAsync();
        bed.Emulator.Messages[0].Status.Should().Be(EmulatedMessageStatus.Read);
    }

    [BrowserFact]
    public async Task Ticks_HostDoesNotAnswerTheWebhook_ShowThatItFailed()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.Host.StopAsync();

        await bed.SayAsync("anybody there?");

        await Expect(bed.Mine.Last.GetByRole(AriaRole.Img, new() { Name = "The webhook was not answered 200" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Markup_OfTheBusiness_IsShownAsWhatsAppDoes()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        var answer = await bed.AskAsync("format");

        await Expect(answer.Locator("strong").Last).ToHaveTextAsync("bold");
        await Expect(answer.Locator("em")).ToHaveTextAsync("italic");
        await Expect(answer.Locator("s")).ToHaveTextAsync("struck");
        await Expect(answer.Locator("code")).ToHaveTextAsync("code");
        await Expect(answer.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "https://example.com/");
        await Expect(answer).ToContainTextAsync("<b>no HTML</b>");
    }

    [BrowserFact]
    public async Task Quotes_BothWays_ShowAndLeadToTheQuotedMessage()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        var theirs = await bed.AskAsync("quote");
        await Expect(theirs.Locator(".quote")).ToContainTextAsync("Youquote");
        await bed.ActAsync(theirs, "Reply");
        await Expect(bed.Page.Locator(".replying")).ToContainTextAsync("This answers what you wrote");
        await bed.AskAsync("thank you");

        var mine = bed.Mine.Last;
        await Expect(mine.Locator(".quote")).ToContainTextAsync("This answers what you wrote");
        await Expect(bed.Page.Locator(".replying")).ToBeHiddenAsync();
        await bed.ExpectWebhookAsync("\"context\":{\"from\":\"15550783881\"");
        await mine.Locator(".quote").ClickAsync();
        await Expect(theirs).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Reply_Cancelled_SendsNoQuote()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var theirs = await bed.AskAsync("hello");

        await bed.ActAsync(theirs, "Reply");
        await bed.Button("Do not reply to it").ClickAsync();
        await bed.SayAsync("something else");

        await Expect(bed.Mine).ToHaveCountAsync(2);
        await Expect(bed.Mine.Last.Locator(".quote")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Reaction_FromTheList_ShowsAndIsMirroredByTheBotAndCanBeTakenAway()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var theirs = await bed.AskAsync("hello");

        await bed.ActAsync(theirs, "React");
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "👍" }).ClickAsync();
        await Expect(theirs.GetByRole(AriaRole.Img, new() { Name = "You reacted with 👍" })).ToBeVisibleAsync();
        await Expect(theirs.GetByRole(AriaRole.Img, new() { Name = "The business reacted with 👍" })).ToBeVisibleAsync();

        await bed.ActAsync(theirs, "Take reaction away");
        await Expect(theirs.GetByRole(AriaRole.Img, new() { Name = "You reacted with 👍" })).ToHaveCountAsync(0);
        await bed.ExpectAnswerAsync("You took your reaction away");
    }

    [BrowserFact]
    public async Task Reaction_Typed_IsSent()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var theirs = await bed.AskAsync("hello");

        await bed.ActAsync(theirs, "React");
        await bed.Dialog.GetByLabel("Another emoji").FillAsync("🦊");
        await bed.SubmitAsync("OK");

        await Expect(theirs.GetByRole(AriaRole.Img, new() { Name = "You reacted with 🦊" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Reaction_OfTheBusiness_ShowsOnTheCustomersMessage()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.SayAsync("reaction");

        await Expect(bed.Mine.Last.GetByRole(AriaRole.Img, new() { Name = "The business reacted with 🎉" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Emoji_FromTheList_IsPutIntoTheText()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.MessageField.FillAsync("Well done ");
        await bed.Button("Emoji").ClickAsync();
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "🎉" }).ClickAsync();

        await Expect(bed.MessageField).ToHaveValueAsync("Well done 🎉");
        await Expect(bed.MessageField).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Edit_OwnText_ChangesItAndTellsTheBusiness()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("helo");

        await bed.ActAsync(bed.Mine.Last, "Edit");
        await bed.Dialog.GetByLabel("Text").FillAsync("hello");
        await bed.SubmitAsync("Save");

        await Expect(bed.Mine.First.Locator(".text")).ToHaveTextAsync("hello");
        await Expect(bed.Mine.First).ToContainTextAsync("edited");
        await bed.ExpectAnswerAsync("You changed your message");
    }

    [BrowserFact]
    public async Task Delete_OwnMessage_HidesItAndTellsTheBusiness()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("a secret");

        await bed.ActAsync(bed.Mine.Last, "Delete for everyone");
        await bed.SubmitAsync("Delete");

        await Expect(bed.Mine.First).ToContainTextAsync("This message was deleted");
        await Expect(bed.Mine.First).Not.ToContainTextAsync("a secret");
        await bed.ExpectAnswerAsync("You deleted your message");
    }

    [BrowserFact]
    public async Task Menu_CopyTextAndShowJson_DoThat()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var theirs = await bed.AskAsync("quote");

        await bed.ActAsync(theirs, "Copy text");
        (await bed.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be("This answers what you wrote");

        await bed.ActAsync(theirs, "Show JSON");
        await Expect(bed.Dialog).ToContainTextAsync("\"messaging_product\": \"whatsapp\"");
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(bed.Dialog).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Typing_OfTheBusiness_ShowsUntilItAnswers()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.SayAsync("typing");
        await Expect(bed.Page.Locator(".typing")).ToBeVisibleAsync();
        await bed.Client.Messages.SendTextAsync(bed.Ada.WaId!, "Here it is");

        await bed.ExpectAnswerAsync("Here it is");
        await Expect(bed.Page.Locator(".typing")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Typing_WithoutAnswer_EndsAfter25Seconds()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.SayAsync("typing");
        await Expect(bed.Page.Locator(".typing")).ToBeVisibleAsync();
        bed.Emulator.Clock!.Advance(TimeSpan.FromSeconds(26));

        await Expect(bed.Page.Locator(".typing")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Draft_AnotherChatInBetween_IsKept()
    {
        await using var bed = await PhoneBed.StartAsync(chromium, prepare: emulator => emulator.Customer("+12125550188", "Bob Kahn"));
        await bed.OpenChatAsync("Ada Lovelace");
        await bed.MessageField.FillAsync("not yet");

        await bed.OpenChatAsync("Bob Kahn");
        await Expect(bed.MessageField).ToHaveValueAsync("");
        await bed.OpenChatAsync("Ada Lovelace");

        await Expect(bed.MessageField).ToHaveValueAsync("not yet");
    }

    [BrowserFact]
    public async Task Reload_LongChat_ShowsTheNewestAndEarlierOnRequest()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);
        for (var i = 1; i <= 130; i++)
        {
            await bed.Ada.SaysAsync($"message {i}");
        }

        await bed.OpenChatAsync("Ada Lovelace");
        await bed.Page.ReloadAsync();
        await Expect(bed.Page.Locator(".message .text", new() { HasTextRegex = new("^message 130$") })).ToBeVisibleAsync();
        await Expect(bed.Page.GetByText("message 1", new() { Exact = true })).ToHaveCountAsync(0);
        while (await bed.Button("Show earlier messages").CountAsync() > 0)
        {
            await bed.Button("Show earlier messages").ClickAsync();
        }

        await Expect(bed.Page.GetByText("message 1", new() { Exact = true })).ToBeVisibleAsync();
    }
}
