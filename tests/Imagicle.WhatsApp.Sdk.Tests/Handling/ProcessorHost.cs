using System.Buffers;
using Imagicle.WhatsApp.Sdk.Hosting;
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
    private readonly IHostedService[] hosted;

    private ProcessorHost(ServiceProvider services)
    {
        this.services = services;
        hosted = [.. services.GetServices<IHostedService>()];
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
        await host.StartAsync();
        return host;
    }

    private async Task StartAsync()
    {
        foreach (var service in hosted.OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(CancellationToken.None);
        }

        foreach (var service in hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }
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
        await StopAsync(patience.Token);
        patience.IsCancellationRequested.Should().BeFalse("everything accepted is handled in time");
    }

    internal async Task StopAsync(CancellationToken patience)
    {
        foreach (var service in hosted.Reverse())
        {
            await service.StopAsync(patience);
        }
    }

    internal async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync() =>
        await services.GetRequiredService<IDeadLetterStore>().ListAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true));
        await services.DisposeAsync();
    }
}
