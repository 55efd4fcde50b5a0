using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace EmulatorSample;

/// <summary>A host as you would write it: the SDK with its settings, a bot, and the endpoint for webhooks.</summary>
internal static class DemoHost
{
    internal const string WebhookPath = "/whatsapp";

    internal static async Task<WebApplication> StartAsync(Action<WhatsAppOptions> account)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddWhatsApp(account)
            .AddHandler<IncomingMessage, DemoBot>()
            .AddHandler<MessageStatusUpdate, DemoBot>();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapWhatsAppWebhook(WebhookPath);
        await app.StartAsync();
        return app;
    }
}
