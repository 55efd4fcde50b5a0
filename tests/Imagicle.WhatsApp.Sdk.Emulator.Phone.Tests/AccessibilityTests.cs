using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>The phone for those who do not see it or do not use a mouse.</summary>
[Collection(ChromiumTests.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] Words =
    [
        "hello", "format", "image", "video", "voice", "document", "sticker", "location", "contact", "buttons", "list", "link", "where",
        "address", "form", "product", "products", "catalog", "carousel", "cards", "call me", "who", "template",
    ];

    [BrowserFact]
    public async Task Keyboard_WholeFlow_WorksWithoutAMouse()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);
        var keyboard = bed.Page.Keyboard;
        await Expect(bed.Page.Locator(".chat")).ToHaveCountAsync(1);

        // A new chat: the dialog has the focus, and gives it on to the message field.
        await TabToAsync(bed, "New chat");
        await keyboard.PressAsync("Enter");
        await keyboard.TypeAsync("Grace Hopper");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("+12125550123");
        await keyboard.PressAsync("Enter");
        await Expect(bed.MessageField).ToBeFocusedAsync();
        await keyboard.TypeAsync("list");
        await keyboard.PressAsync("Enter");
        await Expect(bed.Theirs).ToHaveCountAsync(1);

        // The list: from the message to its button, to a row, and sent.
        await TabBackToAsync(bed, "Choose a day");
        await keyboard.PressAsync("Enter");
        await Expect(bed.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Thursday" })).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await bed.ExpectAnswerAsync("You chose Friday (fri)");
        await Expect(bed.Page.GetByRole(AriaRole.Button, new() { Name = "Choose a day" })).ToBeFocusedAsync();

        // A reply: along the messages with the arrows, and through the menu of one.
        await bed.Theirs.Last.FocusAsync();
        await keyboard.PressAsync("ArrowUp");
        await Expect(bed.Mine.Last).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await Expect(bed.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Reply" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(bed.MessageField).ToBeFocusedAsync();
        await keyboard.TypeAsync("thank you");
        await keyboard.PressAsync("Enter");
        await Expect(bed.Mine.Last.Locator(".quote")).ToContainTextAsync("You chose Friday");

        // An attachment, and Escape out of a dialog.
        await TabBackToAsync(bed, "Attach");
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("l");
        await Expect(bed.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Location" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(bed.Dialog.GetByLabel("Latitude")).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(bed.Dialog).ToHaveCountAsync(0);
        await Expect(bed.Button("Attach")).ToBeFocusedAsync();

        // The log.
        await TabToAsync(bed, "Webhooks");
        await keyboard.PressAsync("Space");
        await Expect(bed.Button("Webhooks")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [BrowserFact]
    public async Task Names_EveryControlOfEveryKind_HasOne()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        foreach (var word in Words)
        {
            await bed.AskAsync(word);
        }

        await bed.Page.Locator("#log summary").First.ClickAsync();
        await ExpectNamesAsync(bed, "the page");
        foreach (var (name, open) in Dialogs(bed))
        {
            await open();
            await Expect(bed.Dialog).ToBeVisibleAsync();
            await ExpectNamesAsync(bed, name);
            await Expect(bed.Dialog).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(".+"));
            await bed.Page.Keyboard.PressAsync("Escape");
            await Expect(bed.Dialog).ToHaveCountAsync(0);
        }
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Contrast_OfAllTexts_IsEnough(ColorScheme scheme)
    {
        await using var bed = await PhoneBed.StartInChatAsync(
            chromium, new() { ColorScheme = scheme, ViewportSize = new() { Width = 1440, Height = 900 } });
        foreach (var word in (string[])["hello", "buttons", "form", "location", "contact", "products", "template", "quote", "document"])
        {
            await bed.AskAsync(word);
        }

        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(25));
        await bed.Client.Messages.SendTextAsync(bed.Ada.WaId!, "Still there?");
        await Expect(bed.Theirs.Last).ToContainTextAsync("Not delivered");
        await bed.Page.Locator("#log summary").First.ClickAsync();

        var weak = await bed.Page.EvaluateAsync<string[]>(await ScriptAsync("contrast.js"));

        weak.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Announcements_NewMessage_IsReadOut()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var announcer = bed.Page.Locator("#announcer");
        await Expect(announcer).ToHaveAttributeAsync("aria-live", "polite");

        await bed.SayAsync("quote");

        await Expect(announcer).ToHaveTextAsync($"{PhoneBed.Business}: This answers what you wrote");
    }

    [BrowserFact]
    public async Task SkipLink_FirstTab_LeadsToTheMessageField()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.Page.ReloadAsync();
        await Expect(bed.MessageField).ToBeVisibleAsync();

        await bed.Page.Keyboard.PressAsync("Tab");
        await Expect(bed.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the message field" })).ToBeFocusedAsync();
        await bed.Page.Keyboard.PressAsync("Enter");

        await Expect(bed.MessageField).ToBeFocusedAsync();
    }

    private static IEnumerable<(string Name, Func<Task> Open)> Dialogs(PhoneBed bed)
    {
        foreach (var kind in (string[])["Photo", "Video", "Audio", "Document", "Sticker", "Location", "Contact"])
        {
            yield return (kind, () => bed.AttachAsync(kind));
        }

        foreach (var button in (string[])["New chat", "Connection", "Customer", "Emoji"])
        {
            yield return (button, () => bed.Button(button).ClickAsync());
        }

        foreach (var tap in (string[])["Choose a day", "Send location", "Provide address", "Book now", "View items", "Choose"])
        {
            yield return (tap, () => bed.Theirs.GetByRole(AriaRole.Button, new() { Name = tap, Exact = true }).ClickAsync());
        }

        yield return ("clock", () => bed.Page.Locator(".clock-button").ClickAsync());
        yield return ("edit", () => bed.ActAsync(bed.Mine.Last, "Edit"));
        yield return ("JSON", () => bed.ActAsync(bed.Mine.Last, "Show JSON"));
        yield return ("delete", () => bed.ActAsync(bed.Mine.Last, "Delete for everyone"));
    }

    private static async Task ExpectNamesAsync(PhoneBed bed, string where) =>
        (await bed.Page.EvaluateAsync<string[]>(await ScriptAsync("names.js"))).Should().BeEmpty("every control in {0} needs a name", where);

    private static Task<string> ScriptAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Support", name));

    private static Task TabToAsync(PhoneBed bed, string name) => TabAsync(bed, name, "Tab");

    private static Task TabBackToAsync(PhoneBed bed, string name) => TabAsync(bed, name, "Shift+Tab");

    /// <summary>With the keyboard only, as far as it takes.</summary>
    private static async Task TabAsync(PhoneBed bed, string name, string key)
    {
        for (var i = 0; i < 60; i++)
        {
            await bed.Page.Keyboard.PressAsync(key);
            var focused = await bed.Page.EvaluateAsync<string>(
                "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()");
            if (focused == name)
            {
                return;
            }
        }

        throw new InvalidOperationException($"'{name}' cannot be reached with {key}.");
    }
}
