using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Playwright;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>One browser for all tests; each test has a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    internal const string Missing = "Chromium is not installed: apt-get install chromium, or set CHROMIUM_PATH.";

    /// <summary>What one step may take on a busy machine.</summary>
    private const float Patience = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    internal static string? Path { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
            .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    internal async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        options.Permissions = ["clipboard-read", "clipboard-write"];
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
