using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;

namespace ContactCenter.Tests;

/// <summary>The sample as it starts by itself, on free ports, and an agent's browser.</summary>
internal sealed class CenterBed : IAsyncDisposable
{
    private readonly List<string> problems = [];
    private readonly IBrowserContext context;

    private CenterBed(Center center, IBrowserContext context, IPage page)
    {
        Center = center;
        this.context = context;
        Page = page;
        page.PageError += (_, problem) => problems.Add(problem);
        page.Console += (_, message) =>
        {
            // A refusal is answered 409, which the browser notes; errors of the page's own are not expected.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                problems.Add(message.Text);
            }
        };
    }

    internal Center Center { get; }

    internal IPage Page { get; }

    internal WhatsAppEmulator Emulator => Center.Emulator!;

    internal EmulatedCustomer Ada => Emulator.Customer("+393331234567");

    internal ILocator Moments => Page.Locator("#moments > li");

    internal static async Task<CenterBed> StartAsync(Chromium chromium, BrowserNewContextOptions? browser = null)
    {
        var center = await Center.StartAsync(["--Urls", "http://127.0.0.1:0", "--Emulator:Port", "0"]);
        var context = await chromium.NewContextAsync(browser ?? new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var bed = new CenterBed(center, context, await context.NewPageAsync());
        await bed.Page.GotoAsync(center.Address.ToString());
        await Assertions.Expect(bed.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Live");
        return bed;
    }

    internal ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    internal Task ChooseAsync(string customer) => Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = customer }).ClickAsync();

    internal async Task AnswerAsync(string text)
    {
        var field = Page.GetByRole(AriaRole.Textbox, new() { Name = "Answer" });
        await field.FillAsync(text);
        await field.PressAsync("Enter");
    }

    internal Task AttachAsync(string file) =>
        Page.GetByLabel("Send an image or a document").Last.SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "media", file));

    /// <summary>The last message in the console is delivered, and is the last one on Ada's phone.</summary>
    internal async Task<T> ExpectArrivedAsync<T>()
        where T : OutgoingMessage
    {
        await Assertions.Expect(Moments.Last.GetByRole(AriaRole.Img, new() { Name = "delivered" })).ToBeVisibleAsync();
        return Ada.Received[^1].Message.Should().BeOfType<T>().Subject;
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        await Center.DisposeAsync();
        problems.Should().BeEmpty("no script of the page may fail");
    }
}
