using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.AspNetCore.Tests;

/// <summary>A host on a real socket, with the endpoint at /whatsapp, and the means to send to it.</summary>
internal sealed class WebhookApp : IAsyncDisposable
{
    internal const string VerifyToken = "verify-token-canary-7d793037";
    internal const string AccessToken = "access-token-canary-EAAG2f1";

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;

    private WebhookApp(WebApplication app, LogCollector log)
    {
        this.app = app;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    internal LogCollector Log { get; }

    internal HttpClient Client { get; }

    internal IServiceProvider Services => app.Services;

    internal static async Task<WebhookApp> StartAsync(
        Action<IWhatsAppBuilder>? whatsApp = null,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? map = null)
    {
        var log = new LogCollector();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        var account = builder.Services.AddWhatsApp(Configure);
        whatsApp?.Invoke(account);
        configure?.Invoke(builder);
        var app = builder.Build();
        if (map is null)
        {
            app.MapWhatsAppWebhook("/whatsapp");
        }
        else
        {
            map(app);
        }

        await app.StartAsync();
        return new WebhookApp(app, log);
    }

    internal static void Configure(WhatsAppOptions options)
    {
        options.PhoneNumberId = "106540352242922";
        options.AccessToken = AccessToken;
        options.AppSecret = Webhook.Secret;
        options.VerifyToken = VerifyToken;
    }

    /// <summary>Posts as Meta does, unless told otherwise.</summary>
    internal async Task<HttpStatusCode> PostAsync(
        byte[] body,
        string? signature = "",
        string? contentType = "application/json",
        string path = "/whatsapp",
        bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(
                WebhookSignature.HeaderName, signature.Length == 0 ? Webhook.Sign(body) : signature);
        }

        using var response = await Client.SendAsync(request);
        (await response.Content.ReadAsByteArrayAsync()).Should().BeEmpty("no answer to a POST has a body");
        return response.StatusCode;
    }

    /// <summary>Sends bytes as they are and reads the status line, without ever ending the request.</summary>
    internal async Task<string> PostRawAsync(string head, IEnumerable<byte[]>? then = null)
    {
        using var socket = await ConnectAsync();
        using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = reader.ReadLineAsync();
        foreach (var part in then ?? [])
        {
            if (answer.IsCompleted)
            {
                break;
            }

            try
            {
                await stream.WriteAsync(part);
            }
            catch (IOException)
            {
                break; // the server closed already; its answer is in the buffer
            }
        }

        return (await answer.WaitAsync(Patience))!;
    }

    internal async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Client.BaseAddress!.Port);
        return socket;
    }

    internal async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync() =>
        await Services.GetRequiredService<IDeadLetterStore>().ListAsync();

    /// <summary>Stops the host; everything accepted has come to its end afterwards.</summary>
    internal Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
