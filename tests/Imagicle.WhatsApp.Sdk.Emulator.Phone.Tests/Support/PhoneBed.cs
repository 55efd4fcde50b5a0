using EmulatorSample;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>
/// The whole loop: the page in a browser, the emulator behind it, and a real host of the SDK with the demo bot that
/// gets the emulator's webhooks and calls its API.
/// </summary>
internal sealed class PhoneBed : IAsyncDisposable
{
    internal const string Business = "Bottega Emulata";

    private readonly IBrowserContext context;
    private readonly List<string> problems = [];

    private PhoneBed(WhatsAppEmulator emulator, WebApplication host, IBrowserContext context, IPage page)
    {
        Emulator = emulator;
        Host = host;
        this.context = context;
        Page = page;
        Watch(page);
    }

    internal WhatsAppEmulator Emulator { get; }

    internal WebApplication Host { get; }

    internal IPage Page { get; }

    internal EmulatedCustomer Ada => Emulator.Customer("+393331234567", "Ada Lovelace");

    internal WhatsAppCloudClient Client => Host.Services.GetRequiredService<WhatsAppCloudClient>();

    internal ILocator MessageField => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    /// <summary>What the business wrote.</summary>
    internal ILocator Theirs => Page.Locator(".message.theirs");

    /// <summary>What the customer wrote.</summary>
    internal ILocator Mine => Page.Locator(".message.mine");

    internal ILocator LogEntries => Page.Locator("#log .entry");

    internal ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>With the list of chats open.</summary>
    internal static async Task<PhoneBed> StartAsync(
        Chromium chromium, BrowserNewContextOptions? browser = null, Action<WhatsAppEmulator>? prepare = null)
    {
        var emulator = await WhatsAppEmulator.StartAsync(new() { Templates = { DemoTemplate.OrderUpdate } });
        emulator.PhoneNumber.VerifiedName = Business;
        prepare?.Invoke(emulator);
        var host = await DemoHost.StartAsync(emulator.Configure);
        await emulator.ConnectWebhookAsync(new Uri(new Uri(host.Urls.First()), DemoHost.WebhookPath));
        var context = await chromium.NewContextAsync(browser ?? new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var bed = new PhoneBed(emulator, host, context, await context.NewPageAsync());
        _ = bed.Ada;
        await bed.Page.GotoAsync(emulator.BaseAddress.ToString());
        return bed;
    }

    /// <summary>With Ada's chat open.</summary>
    internal static async Task<PhoneBed> StartInChatAsync(Chromium chromium, BrowserNewContextOptions? browser = null)
    {
        var bed = await StartAsync(chromium, browser);
        await bed.OpenChatAsync("Ada Lovelace");
        return bed;
    }

    internal async Task OpenChatAsync(string name)
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Chats" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Assertions.Expect(MessageField).ToBeVisibleAsync();
    }

    /// <summary>Writes, and waits for the bot's answer.</summary>
    internal async Task<ILocator> AskAsync(string text)
    {
        var before = await Theirs.CountAsync();
        await SayAsync(text);
        await Assertions.Expect(Theirs).ToHaveCountAsync(before + 1);
        return Theirs.Nth(before);
    }

    internal async Task SayAsync(string text)
    {
        await MessageField.FillAsync(text);
        await MessageField.PressAsync("Enter");
    }

    /// <summary>An action from the menu of a message.</summary>
    internal async Task ActAsync(ILocator message, string action)
    {
        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "Actions for" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }

    internal Task AttachAsync(string kind) => ChooseAsync("Attach", kind);

    internal async Task ChooseAsync(string menu, string item)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = menu, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }

    internal ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Presses the button of the open dialog, and waits until it is gone.</summary>
    internal async Task SubmitAsync(string button = "Send")
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>What the bot answers next, as text.</summary>
    internal Task ExpectAnswerAsync(string text) => Assertions.Expect(Theirs.Last).ToContainTextAsync(text);

    /// <summary>A webhook with this in its body, sent already or to come.</summary>
    internal Task ExpectWebhookAsync(string part) =>
        Emulator.WaitForDeliveryAsync(delivery => delivery.Body.Replace("\\/", "/").Contains(part, StringComparison.Ordinal));

    internal static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "media", file);

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        await Host.DisposeAsync();
        await Emulator.DisposeAsync();
        problems.Should().BeEmpty("no script of the page may fail");
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, problem) => problems.Add(problem);
        page.Console += (_, message) =>
        {
            // Pictures from the internet and refused inputs are expected; errors of the page's own are not.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                problems.Add(message.Text);
            }
        };
    }
}
