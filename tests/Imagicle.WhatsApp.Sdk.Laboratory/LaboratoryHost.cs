using System.Net;
using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>A real host on a real socket, and a sender that signs with the framework's own HMAC.</summary>
internal sealed class LaboratoryHost : IAsyncDisposable
{
    private const string Secret = "laboratory-app-secret";

    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private LaboratoryHost(WebApplication app) => this.app = app;

    internal IServiceProvider Services => app.Services;

    internal static async Task<LaboratoryHost> StartAsync(
        Action<IWhatsAppBuilder> configure, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder.Services);
        configure(builder.Services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = "200000000000002";
            options.AccessToken = "laboratory-token";
            options.AppSecret = Secret;
            options.VerifyToken = "laboratory-verify-token";
        }));
        var app = builder.Build();
        app.MapWhatsAppWebhook("/whatsapp");
        await app.StartAsync();
        var host = new LaboratoryHost(app);
        host.http.BaseAddress = new(app.Urls.First());
        return host;
    }

    /// <summary>Posts a body as Meta would, rightly signed.</summary>
    internal async Task<HttpStatusCode> PostAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/whatsapp") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(
            WebhookSignature.HeaderName,
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)));
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Stops the host, which first handles all that it accepted.</summary>
    internal Task DrainAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
