using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>The connection to the business, the connection to the emulator, and the theme.</summary>
[Collection(ChromiumTests.Name)]
public sealed class SettingsTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Connection_Opened_ShowsTheSettingsToCopy()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);

        await bed.Button("Connection").ClickAsync();
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Copy Settings" }).ClickAsync();

        await Expect(bed.Page.Locator("#announcer")).ToContainTextAsync("Copied");
        var settings = await bed.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        settings.Should().Contain(bed.Emulator.AppSecret).And.Contain(bed.Emulator.PhoneNumberId).And.Contain(bed.Emulator.BaseAddress.ToString());
    }

    [BrowserFact]
    public async Task Connection_AnotherCallback_IsVerifiedAndUsed()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var callback = bed.Emulator.Account.App.CallbackUrl!;
        bed.Emulator.Account.App.Unsubscribe();

        await bed.Button("Connection").ClickAsync();
        await bed.Dialog.GetByLabel("Webhook").FillAsync(new Uri(callback, "/elsewhere").ToString());
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Connect", Exact = true }).ClickAsync();
        await Expect(bed.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("It answered 404 instead of 200.");
        await bed.Dialog.GetByLabel("Webhook").FillAsync(callback.ToString());
        await bed.SubmitAsync("Connect");

        await bed.AskAsync("hello");
    }

    [BrowserFact]
    public async Task Emulator_Stopped_IsSaidAndSendingIsRefused()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("hello");

        await bed.Emulator.DisposeAsync();
        await Expect(bed.Page.Locator(".offline")).ToContainTextAsync("Not connected to the emulator");
        await bed.SayAsync("are you there?");

        await Expect(bed.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The emulator does not answer.");
        await Expect(bed.MessageField).ToHaveValueAsync("are you there?");
        await bed.Button("Dismiss").ClickAsync();
        await Expect(bed.Button("Dismiss")).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, "dark")]
    [InlineData(ColorScheme.Dark, "light")]
    public async Task Theme_Toggled_ChangesAndStays(ColorScheme system, string expected)
    {
        await using var bed = await PhoneBed.StartAsync(chromium, new() { ColorScheme = system });
        var before = await BackgroundAsync(bed);

        await bed.Button("Light or dark").ClickAsync();
        var after = await BackgroundAsync(bed);
        await bed.Page.ReloadAsync();

        after.Should().NotBe(before);
        await Expect(bed.Page.Locator("html")).ToHaveAttributeAsync("data-theme", expected);
        (await BackgroundAsync(bed)).Should().Be(after);
    }

    private static Task<string> BackgroundAsync(PhoneBed bed) =>
        bed.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
