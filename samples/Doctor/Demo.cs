using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Diagnostics;
using Imagicle.WhatsApp.Sdk.Emulator;

namespace Doctor;

/// <summary>An emulated account with a host that receives its webhooks; one thing is broken.</summary>
internal sealed class Demo(WhatsAppEmulator emulator, WebApplication host) : IAsyncDisposable
{
    private static readonly Dictionary<string, Action<EmulatedAccount>> SetUps = new()
    {
        ["healthy"] = _ => { },
        ["expired"] = account => account.Token.ExpiresAt = DateTimeOffset.UnixEpoch,
        ["temporary"] = account => account.Token.ExpiresAt = DateTimeOffset.UtcNow.AddHours(24),
        ["permission"] = account => account.Token.Scopes = ["whatsapp_business_management"],
        ["unregistered"] = account => account.PhoneNumbers[0].IsRegistered = false,
        ["quality"] = account => account.PhoneNumbers[0].QualityRating = "RED",
        ["unsubscribed"] = account => account.IsAppSubscribed = false,
        ["payment"] = account => account.HasPaymentMethod = false,
    };

    internal static async Task<Demo> StartAsync(string setUp, WhatsAppOptions settings, ConnectionCheckOptions options)
    {
        if (!SetUps.TryGetValue(setUp, out var breakIt))
        {
            throw new ArgumentException($"--emulator is one of: {string.Join(", ", SetUps.Keys)}.", nameof(setUp));
        }

        var emulator = await WhatsAppEmulator.StartAsync();
        emulator.Configure(settings);
        settings.AppId = emulator.Account.App.Id;

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddWhatsApp(emulator.Configure);
        var host = builder.Build();
        host.MapWhatsAppWebhook("/whatsapp");
        await host.StartAsync();

        options.WebhookUrl = new(host.Urls.Single() + "/whatsapp");
        await emulator.ConnectWebhookAsync(options.WebhookUrl);
        breakIt(emulator.Account);
        return new(emulator, host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await emulator.DisposeAsync();
    }
}
