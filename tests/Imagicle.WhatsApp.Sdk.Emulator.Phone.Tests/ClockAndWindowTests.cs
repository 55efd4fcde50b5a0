using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>The 24-hour window, the clock that closes it, and messages that fail.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ClockAndWindowTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Window_FirstMessage_OpensAndCountsDown()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var window = bed.Page.GetByRole(AriaRole.Timer);
        await Expect(window).ToHaveTextAsync("closed");

        await bed.SayAsync("hello");

        await Expect(window).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^23:59:5"));
        await Expect(window).ToHaveAccessibleNameAsync("Service window open for 24 hours");
        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(1));
        await Expect(window).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^22:59:"));
    }

    [BrowserFact]
    public async Task Clock_MovedPastTheWindow_MakesTextsFailWithTheReason()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("hello");

        await bed.Page.Locator(".clock-button").ClickAsync();
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "+24 hours" }).ClickAsync();
        await Expect(bed.Page.GetByRole(AriaRole.Timer, new() { IncludeHidden = true })).ToHaveTextAsync("closed");
        await bed.SubmitAsync("Cancel");
        await Expect(bed.Page.Locator(".clock-button")).ToContainTextAsync("(+24 h)");
        await bed.Client.Messages.SendTextAsync(bed.Ada.WaId!, "Still there?");

        var failed = bed.Theirs.Last;
        await Expect(failed).ToContainTextAsync("Still there?");
        await Expect(failed).ToContainTextAsync("Not delivered. 131047");
        await Expect(failed.GetByRole(AriaRole.Img, new() { Name = "Failed" })).ToBeVisibleAsync();
        await Expect(bed.Page.Locator(".chat-closed")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("+1 minute", 60)]
    [InlineData("+1 hour", 3_600)]
    [InlineData("+7 days", 604_800)]
    public async Task Clock_Step_MovesTheEmulator(string step, int seconds)
    {
        await using var bed = await PhoneBed.StartAsync(chromium);

        await bed.Page.Locator(".clock-button").ClickAsync();
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();

        await Expect(bed.Dialog.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
        await Expect(bed.Page.Locator(".clock-button")).ToContainTextAsync(seconds == 60 ? "(+1 min)" : $"(+{seconds / 3_600} h)", new() { UseInnerText = false });
        Ahead(bed).Should().BeCloseTo(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(5));
    }

    [BrowserFact]
    public async Task Clock_Minutes_MoveTheEmulator()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);

        await bed.Page.Locator(".clock-button").ClickAsync();
        await bed.Dialog.GetByLabel("Or by minutes").FillAsync("45");
        await bed.SubmitAsync("Move");

        Ahead(bed).Should().BeCloseTo(TimeSpan.FromMinutes(45), TimeSpan.FromSeconds(5));
    }

    [BrowserFact]
    public async Task Clock_OfTheSystem_SaysThatItCannotBeMoved()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync(new() { TimeProvider = TimeProvider.System });
        await using var context = await chromium.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(emulator.PhoneAddress.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Start a chat" }).WaitForAsync();
        await page.Locator(".clock-button").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("cannot be moved");
    }

    private static TimeSpan Ahead(PhoneBed bed) => bed.Emulator.Clock!.GetUtcNow() - TimeProvider.System.GetUtcNow();
}
