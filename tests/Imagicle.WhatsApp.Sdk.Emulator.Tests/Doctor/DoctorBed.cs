using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Doctor;

/// <summary>A host that is connected to an emulator as the set-up guide says; a test then breaks something.</summary>
internal sealed class DoctorBed : IAsyncDisposable
{
    internal const string Token = "EAAGcanaryToken7d793037";
    internal const string Secret = "canarySecret2f1c9b";
    internal const string VerifyToken = "canaryVerify8e41";
    internal const string Number = "390584943232";
    internal const string Recipient = "393331234567";

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });

    private DoctorBed(WhatsAppEmulator emulator, WebApplication host)
    {
        Emulator = emulator;
        Host = host;
        emulator.Configure(Settings);
        Settings.AppId = emulator.Account.App.Id;
        Settings.Resilience.MaxAttempts = 1;
        Options.WebhookUrl = new(host.Urls.Single() + "/whatsapp");
    }

    internal WhatsAppEmulator Emulator { get; }

    internal EmulatedAccount Account => Emulator.Account;

    internal WebApplication Host { get; }

    internal WhatsAppOptions Settings { get; } = new();

    internal ConnectionCheckOptions Options { get; } = new();

    internal static async Task<DoctorBed> StartAsync(
        Action<IServiceCollection>? configure = null, Action<ILoggingBuilder>? logging = null)
    {
        var emulator = await WhatsAppEmulator.StartAsync(new()
        {
            AccessToken = Token, AppSecret = Secret, VerifyToken = VerifyToken, DisplayPhoneNumber = Number,
        });
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        logging?.Invoke(builder.Logging);
        builder.Services.AddWhatsApp(account =>
        {
            emulator.Configure(account);
            account.AppId = emulator.Account.App.Id;
        });
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        host.MapWhatsAppWebhook("/whatsapp");
        await host.StartAsync();
        var bed = new DoctorBed(emulator, host);
        await emulator.ConnectWebhookAsync(bed.Options.WebhookUrl!);
        return bed;
    }

    internal Task<ConnectionReport> CheckAsync() =>
        new ConnectionDoctor(http, Settings).CheckAsync(Options);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Host.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
