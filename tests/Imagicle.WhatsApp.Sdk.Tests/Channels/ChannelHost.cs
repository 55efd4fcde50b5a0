using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>
/// A host with one channel: webhooks come in signed, requests end at <see cref="Graph"/>, and every event that its
/// handlers got is in <see cref="NextAsync{T}"/>.
/// </summary>
internal sealed class ChannelHost : IAsyncDisposable
{
    internal const string Waba = "102290129340398";
    internal const string Number = "106540352242922";
    internal const string OtherNumber = "106540352242923";
    internal const string Ada = "393331234567";
    internal const string AdaUserId = "IT.13491208655302741918";

    internal static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(30);

    private readonly Channel<WhatsAppEvent> events = System.Threading.Channels.Channel.CreateUnbounded<WhatsAppEvent>();
    private readonly ServiceProvider services;
    private readonly List<IHostedService> running = [];
    private int messages;

    private ChannelHost(ServiceProvider services) => this.services = services;

    internal FakeGraph Graph { get; private init; } = null!;

    internal FakeTimeProvider Clock { get; private init; } = null!;

    internal LogCollector Log { get; private init; } = null!;

    internal IServiceProvider Services => services;

    internal WhatsAppChannel Channel => services.GetRequiredService<WhatsAppChannel>();

    internal IConversationStore Store => services.GetRequiredService<IConversationStore>();

    internal static async Task<ChannelHost> StartAsync(
        Action<WhatsAppChannelOptions>? configure = null,
        Action<IWhatsAppBuilder>? handle = null,
        Action<IServiceCollection>? replace = null,
        FakeTimeProvider? clock = null)
    {
        clock ??= new FakeTimeProvider(Start);
        var (log, graph) = (new LogCollector(), new FakeGraph());
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        var builder = collection.AddWhatsApp(options =>
        {
            options.PhoneNumberId = Number;
            options.BusinessAccountId = Waba;
            options.AccessToken = "token";
            options.AppSecret = Webhook.Secret;
            options.VerifyToken = "verify";
            options.Resilience.LimitRate = false;
            options.Resilience.MaxAttempts = 1;
        });
        builder.ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => graph));
        builder.UseChannel(configure);
        handle?.Invoke(builder);
        replace?.Invoke(collection);
        ChannelHost? host = null;
        builder.On<WhatsAppEvent>((e, _, _) =>
        {
            host!.events.Writer.TryWrite(e);
            return Task.CompletedTask;
        });
        host = new(collection.BuildServiceProvider(validateScopes: true)) { Graph = graph, Clock = clock, Log = log };
        foreach (var service in host.services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
            host.running.Add(service);
        }

        return host;
    }

    /// <summary>Ada, or somebody else, writes; returns what the handlers got.</summary>
    internal async Task<WhatsAppEvent> SaysAsync(string text, string from = Ada, DateTimeOffset? at = null, string? number = null)
    {
        await ReceiveAsync(Message("text", $$"""{"body":{{Json(text)}}}""", from, at), number);
        return await NextAsync<WhatsAppEvent>();
    }

    /// <summary>Ada sends something else: the type, and the JSON under its name.</summary>
    internal async Task<WhatsAppEvent> SendsAsync(string type, string content, DateTimeOffset? at = null)
    {
        await ReceiveAsync(Message(type, content, Ada, at));
        return await NextAsync<WhatsAppEvent>();
    }

    internal string Message(string type, string content, string from, DateTimeOffset? at = null) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"from":"{{from}}","id":"wamid.in{{++messages}}","timestamp":"{{(at ?? Clock.GetUtcNow()).ToUnixTimeSeconds()}}",
        "type":"{{type}}","{{type}}":{{content}}}
        """);

    internal Task ReceiveAsync(string message, string? number = null) =>
        PostAsync("messages", $$"""
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{number ?? Number}}"},
            "messages":[{{message}}]
            """);

    internal Task StatusAsync(string status, string? more = null, DateTimeOffset? at = null, string recipient = Ada) =>
        PostAsync("messages", string.Create(CultureInfo.InvariantCulture, $$"""
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{Number}}"},
            "statuses":[{"id":"wamid.out{{++messages}}","status":"{{status}}","timestamp":"{{(at ?? Clock.GetUtcNow()).ToUnixTimeSeconds()}}",
            "recipient_id":"{{recipient}}"{{more}}}]
            """));

    internal async Task PostAsync(string field, string value, string waba = Waba)
    {
        var body = Encoding.UTF8.GetBytes($$"""
            {"object":"whatsapp_business_account","entry":[{"id":"{{waba}}","changes":[{"field":"{{field}}","value":{ {{value}} } }]}]}
            """);
        (await services.GetRequiredService<WebhookReceiver>().ReceiveAsync("", new ReadOnlySequence<byte>(body), Webhook.Sign(body)))
            .Should().Be(WebhookOutcome.Accepted);
    }

    /// <summary>The next event that the handlers got.</summary>
    internal async Task<T> NextAsync<T>()
        where T : WhatsAppEvent
    {
        using var limit = new CancellationTokenSource(WaitLimit);
        return (await events.Reader.ReadAsync(limit.Token)).Should().BeAssignableTo<T>().Subject;
    }

    internal void ShouldHaveNoEvent() => events.Reader.TryRead(out _).Should().BeFalse();

    /// <summary>Lets time pass and what is due happen.</summary>
    internal async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Channel.Sweep.RunAsync(CancellationToken.None);
    }

    internal static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(running))
        {
            await service.StopAsync(new CancellationToken(canceled: true));
        }

        await services.DisposeAsync();
    }
}
