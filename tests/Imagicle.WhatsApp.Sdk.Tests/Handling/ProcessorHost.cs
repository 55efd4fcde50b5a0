using System.Buffers;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

/// <summary>Receiver and processor of one account as a host would run them, without a web server.</summary>
internal sealed class ProcessorHost : IAsyncDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ServiceProvider services;
    private readonly IHostedService processor;

    private ProcessorHost(ServiceProvider services)
    {
        this.services = services;
        processor = services.GetServices<IHostedService>().Single(service => service is WebhookProcessor);
    }

    internal LogCollector Log { get; private init; } = null!;

    internal IServiceProvider Services => services;

    internal static async Task<ProcessorHost> StartAsync(
        Action<IWhatsAppBuilder> configure, Action<IServiceCollection>? configureServices = null)
    {
        var log = new LogCollector();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        configure(collection.AddWhatsApp(options =>
        {
            options.PhoneNumberId = "106540352242922";
            options.AccessToken = "token";
            options.AppSecret = Webhook.Secret;
            options.VerifyToken = "verify";
        }));
        configureServices?.Invoke(collection);
        var host = new ProcessorHost(collection.BuildServiceProvider(validateScopes: true)) { Log = log };
        await host.processor.StartAsync(CancellationToken.None);
        return host;
    }

    internal async Task<WebhookOutcome> SendAsync(params (string From, string Id, string Body)[] texts) =>
        await SendAsync(Webhook.Texts(texts));

    internal async Task<WebhookOutcome> SendAsync(byte[] body) =>
        await services.GetRequiredService<WebhookReceiver>()
            .ReceiveAsync("", new ReadOnlySequence<byte>(body), Webhook.Sign(body));

    /// <summary>Stops as a host does, with time to drain: afterwards everything accepted has come to its end.</summary>
    internal async Task DrainAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await processor.StopAsync(patience.Token);
        patience.IsCancellationRequested.Should().BeFalse("everything accepted is handled in time");
    }

    internal Task StopAsync(CancellationToken patience) => processor.StopAsync(patience);

    internal async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync() =>
        await services.GetRequiredService<IDeadLetterStore>().ListAsync();

    public async ValueTask DisposeAsync()
    {
        await processor.StopAsync(new CancellationToken(canceled: true));
        await services.DisposeAsync();
    }
}
