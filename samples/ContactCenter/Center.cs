using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace ContactCenter;

/// <summary>
/// A contact centre with one WhatsApp channel: a bot answers, the agents of a department take over. It runs on the
/// emulator unless the settings name an account ("WhatsApp:AccessToken" and so on, as in appsettings.json).
/// </summary>
internal sealed class Center : IAsyncDisposable
{
    internal const string WebhookPath = "/whatsapp";

    private Center(WebApplication app, WhatsAppEmulator? emulator) => (App, Emulator) = (app, emulator);

    internal WebApplication App { get; }

    /// <summary>Null on a real account.</summary>
    internal WhatsAppEmulator? Emulator { get; }

    internal Uri Address => new(App.Urls.First());

    internal static async Task<Center> StartAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var settings = builder.Configuration;
        var emulator = settings["WhatsApp:AccessToken"] is { Length: > 0 } ? null : await StartEmulatorAsync(settings);

        Action<WhatsAppOptions> connect = emulator is null ? settings.GetSection("WhatsApp").Bind : emulator.Configure;
        if (emulator is not null)
        {
            builder.Services.AddSingleton(emulator.Clock!); // moved on the phone, it closes windows here too
            builder.Services.AddSingleton<TimeProvider>(emulator.Clock!);
        }

        builder.Services.Configure<CenterOptions>(settings.GetSection("Center"));
        builder.Services.AddWhatsApp(connect)
            .UseChannel(Flow.Configure)
            .AddHandler<ConversationStarted, Flow>()
            .AddHandler<ConversationMessage, Flow>()
            .AddHandler<ContentIgnoredEvent, Flow>()
            .AddHandler<ConversationEvent, ConsoleUpdates>()
            .AddHandler<ContentIgnoredEvent, ConsoleUpdates>()
            .AddHandler<MessageStatusUpdate, ConsoleUpdates>();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<ConsoleFeed>();
        builder.Services.AddSingleton<MessageNotes>();
        builder.Services.AddSingleton<SharedFiles>();
        builder.Services.AddSingleton<Desk>();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ConsoleJson.Default));

        var app = builder.Build();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapWhatsAppWebhook(WebhookPath);
        app.MapConsole();
        await app.StartAsync();
        if (emulator is not null)
        {
            await emulator.ConnectWebhookAsync(new Uri(new Uri(app.Urls.First()), WebhookPath));
        }

        return new(app, emulator);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (Emulator is not null)
        {
            await Emulator.DisposeAsync();
        }
    }

    private static async Task<WhatsAppEmulator> StartEmulatorAsync(IConfiguration settings)
    {
        var emulator = await WhatsAppEmulator.StartAsync(new()
        {
            Port = settings.GetValue("Emulator:Port", 8025),
            Templates =
            {
                new EmulatedTemplate("still_there", "en")
                {
                    ComponentsJson = """[{"type":"BODY","text":"Hello {{1}}, your question is still open. Shall we go on?"}]""",
                },
            },
        });
        emulator.PhoneNumber.VerifiedName = "Bottega Emulata";
        emulator.Customer("+393331234567", "Ada Lovelace");
        emulator.Customer("+12125550188", "Bob Kahn");
        return emulator;
    }
}
