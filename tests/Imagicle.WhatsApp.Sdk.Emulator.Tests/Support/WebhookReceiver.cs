using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>A host's callback, without any of the SDK: it keeps what comes and answers what the test says.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly Channel<ReceivedWebhook> received = Channel.CreateUnbounded<ReceivedWebhook>();
    private readonly WebApplication app;

    private WebhookReceiver(WebApplication app) => this.app = app;

    /// <summary>What a POST is answered.</summary>
    internal Func<ReceivedWebhook, Task<int>> Answer { get; set; } = _ => Task.FromResult(200);

    /// <summary>What a GET is answered.</summary>
    internal Func<HttpContext, Task> Verify { get; set; } = context => Task.CompletedTask;

    internal Uri Url { get; private set; } = null!;

    internal static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.OnRequestAsync);
        await app.StartAsync();
        receiver.Url = new(app.Urls.Single() + "/webhook");
        return receiver;
    }

    internal async Task<ReceivedWebhook> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await received.Reader.ReadAsync(limit.Token);
    }

    internal async Task<IReadOnlyList<ReceivedWebhook>> NextAsync(int count)
    {
        var webhooks = new List<ReceivedWebhook>();
        while (webhooks.Count < count)
        {
            webhooks.Add(await NextAsync());
        }

        return webhooks;
    }

    /// <summary>Whether everything that came was looked at.</summary>
    internal bool IsEmpty => received.Reader.Count == 0;

    private async Task OnRequestAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await Verify(context);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var webhook = new ReceivedWebhook(
            body.ToArray(),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        received.Writer.TryWrite(webhook);
        context.Response.StatusCode = await Answer(webhook);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

internal sealed record ReceivedWebhook(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    internal JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    internal JsonElement Value => Json.GetProperty("entry")[0].GetProperty("changes")[0].GetProperty("value");

    internal JsonElement Message => Value.GetProperty("messages")[0];

    internal JsonElement Status => Value.GetProperty("statuses")[0];

    internal string StatusName => Status.GetProperty("status").GetString()!;
}
