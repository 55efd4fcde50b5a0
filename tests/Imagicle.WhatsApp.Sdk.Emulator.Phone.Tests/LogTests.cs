using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>Every webhook with its answers, and every call of the API.</summary>
[Collection(ChromiumTests.Name)]
public sealed class LogTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Loop_OneText_ShowsItsWebhooksAndCalls()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AskAsync("hello");

        await Expect(bed.LogEntries.Filter(new() { HasText = "message text" })).ToHaveCountAsync(1);
        await Expect(bed.LogEntries.Filter(new() { HasText = "mark as read" })).ToHaveCountAsync(1);
        await Expect(bed.LogEntries.Filter(new() { HasText = "send button" })).ToHaveCountAsync(1);
        await Expect(bed.LogEntries.Filter(new() { HasText = "status sent" })).ToHaveCountAsync(1);
        await Expect(bed.LogEntries.Filter(new() { HasText = "status delivered" })).ToHaveCountAsync(1);
        await Expect(bed.LogEntries.Filter(new() { HasText = "status read" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Entry_Opened_ShowsJsonThatCanBeCopied()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("hello");

        var call = bed.LogEntries.Filter(new() { HasText = "send button" });
        await call.Locator("summary").ClickAsync();
        await Expect(call).ToContainTextAsync($"POST /v25.0/{bed.Emulator.PhoneNumberId}/messages");
        await Expect(call.GetByRole(AriaRole.Group, new() { Name = "Answer body" })).ToContainTextAsync("\"id\": \"wamid.");
        await call.GetByRole(AriaRole.Button, new() { Name = "Copy Request body" }).ClickAsync();

        await Expect(bed.Page.Locator("#announcer")).ToContainTextAsync("Copied");
        (await bed.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Contain("\"type\": \"interactive\"");
        var webhook = bed.LogEntries.Filter(new() { HasText = "message text" });
        await webhook.Locator("summary").ClickAsync();
        await Expect(webhook).ToContainTextAsync("answered 200");
        await Expect(webhook.GetByRole(AriaRole.Group, new() { Name = "Webhook body" })).ToContainTextAsync("\"body\": \"hello\"");
    }

    [BrowserFact]
    public async Task Webhook_NotAnswered_ShowsEveryRepetition()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.Host.StopAsync();

        await bed.SayAsync("hello");
        var webhook = bed.LogEntries.Filter(new() { HasText = "message text" });
        await Expect(webhook.Locator(".badge")).ToHaveTextAsync("no answer");
        await Expect(webhook).ToContainTextAsync("×2");
        bed.Emulator.Clock!.Advance(TimeSpan.FromSeconds(31));
        await Expect(webhook).ToContainTextAsync("×3");

        await webhook.Locator("summary").ClickAsync();
        await Expect(webhook.Locator(".attempts li")).ToHaveCountAsync(3);
        await Expect(webhook.Locator(".attempts")).ToContainTextAsync("again at");
    }

    [BrowserFact]
    public async Task Filters_EachPressed_ShowOnlyThat()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("hello");
        await Expect(bed.LogEntries.Filter(new() { HasText = "status read" })).ToHaveCountAsync(1);

        await bed.Button("API calls").ClickAsync();
        await Expect(bed.LogEntries).ToHaveCountAsync(2);
        await bed.Button("Webhooks").ClickAsync();
        await Expect(bed.LogEntries).ToHaveCountAsync(4);
        await bed.Button("Problems").ClickAsync();
        await Expect(bed.LogEntries).ToHaveCountAsync(0);
        await Expect(bed.Button("Problems")).ToHaveAttributeAsync("aria-pressed", "true");
        var refused = () => bed.Client.Messages.SendTemplateAsync(bed.Ada.WaId!, "unknown", "en_US");
        await refused.Should().ThrowAsync<Exception>();
        await Expect(bed.LogEntries).ToHaveCountAsync(1);
        await Expect(bed.LogEntries.Locator(".badge")).ToHaveTextAsync("404");
        await bed.Button("All").ClickAsync();
        await Expect(bed.LogEntries).ToHaveCountAsync(7);
    }

    [BrowserFact]
    public async Task Clear_EmptiesAndGoesOnWithWhatComes()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("hello");
        await Expect(bed.LogEntries.Filter(new() { HasText = "status read" })).ToHaveCountAsync(1);

        await bed.Button("Clear").ClickAsync();
        await Expect(bed.LogEntries).ToHaveCountAsync(0);
        await bed.AskAsync("quote");

        await Expect(bed.LogEntries.Filter(new() { HasText = "message text" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Panel_ClosedAndOpened_GivesTheRoomToTheChat()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var panel = bed.Page.GetByRole(AriaRole.Complementary, new() { Name = "Log of webhooks and API calls" });

        await bed.Button("Close the log").ClickAsync();
        await Expect(panel).ToBeHiddenAsync();
        await bed.Button("Webhooks and API calls").ClickAsync();

        await Expect(panel).ToBeVisibleAsync();
    }
}
