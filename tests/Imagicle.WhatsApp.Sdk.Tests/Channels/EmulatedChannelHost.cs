using System.Buffers;
using System.Net;
using System.Threading.Channels;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>A host with one channel, connected to an emulated Cloud API: sends go over HTTP, webhooks come in signed.</summary>
internal sealed class EmulatedChannelHost : IAsyncDisposable
{
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(30);

    private readonly Channel<WhatsAppEvent> events = System.Threading.Channels.Channel.CreateUnbounded<WhatsAppEvent>();
    private readonly List<IHostedService> running = [];
    private ServiceProvider services = null!;

    internal WhatsAppEmulator Emulator { get; private set; } = null!;

    internal EmulatorClock Clock { get; } = new();

    internal EmulatedCustomer Ada { get; private set; } = null!;

    internal WhatsAppChannel Channel => services.GetRequiredService<WhatsAppChannel>();

    internal WebhookReceiver Receiver => services.GetRequiredService<WebhookReceiver>();

    internal static async Task<EmulatedChannelHost> StartAsync(
        Action<WhatsAppChannelOptions>? configure = null, Action<IWhatsAppBuilder>? handle = null)
    {
        var host = new EmulatedChannelHost();
        var emulator = host.Emulator = await WhatsAppEmulator.StartAsync(new()
        {
            TimeProvider = host.Clock,
            Templates = { new("reminder", "en_US") { BodyParameters = 0 } },
        });
        host.Ada = emulator.Customer("+393331234567", "Ada");
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(host.Clock);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        var builder = collection.AddWhatsApp(emulator.Configure).UseChannel(configure);
        handle?.Invoke(builder);
        builder.On<WhatsAppEvent>((e, _, _) =>
        {
            // Statuses come between the others at any time.
            if (e is not MessageStatusUpdate { Status.Value: not MessageStatus.Names.Failed })
            {
                host.events.Writer.TryWrite(e);
            }

            return Task.CompletedTask;
        });
        host.services = collection.BuildServiceProvider(validateScopes: true);
        foreach (var service in host.services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
            host.running.Add(service);
        }

        emulator.Subscribe(new("http://host.example/whatsapp"), new Door(host.Receiver));
        return host;
    }

    /// <summary>The next event that the handlers got, apart from statuses of success.</summary>
    internal async Task<T> NextAsync<T>()
        where T : WhatsAppEvent
    {
        using var limit = new CancellationTokenSource(WaitLimit);
        return (await events.Reader.ReadAsync(limit.Token)).Should().BeAssignableTo<T>().Subject;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(running))
        {
            await service.StopAsync(new CancellationToken(canceled: true));
        }

        await Emulator.DisposeAsync();
        await services.DisposeAsync();
    }

    /// <summary>Takes webhooks as an endpoint would.</summary>
    private sealed class Door(WebhookReceiver receiver) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var signature = request.Headers.GetValues(WebhookSignature.HeaderName).Single();
            var outcome = await receiver.ReceiveAsync("", new ReadOnlySequence<byte>(body), signature, cancellationToken);
            return new(outcome == WebhookOutcome.Accepted ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        }
    }
}
