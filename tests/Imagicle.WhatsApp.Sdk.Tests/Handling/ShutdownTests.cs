using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Stop_WithTime_RefusesNewDeliveriesAndFinishesTheAcceptedOnes()
    {
        var log = new CallLog();
        var release = new TaskCompletionSource();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
        {
            log.Note($"start {text.Id}");
            await release.Task;
            log.Note($"end {text.Id}");
        }));
        await host.SendAsync(("a", "wamid.1", "x"), ("a", "wamid.2", "x"));
        await log.UntilAsync("start wamid.1");

        var stopping = host.DrainAsync();
        (await host.SendAsync(("a", "wamid.3", "x"))).Should().Be(WebhookOutcome.Unavailable);
        stopping.IsCompleted.Should().BeFalse();
        release.SetResult();
        await stopping;

        log.Calls.Should().Equal("start wamid.1", "end wamid.1", "start wamid.2", "end wamid.2");
        host.Log.Entries.Should().NotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Stop_TimeIsOver_CancelsHandlersAndCountsWhatIsUnfinished()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>(
            async (text, _, cancellationToken) =>
            {
                if (text.Body == "done")
                {
                    return;
                }

                started.SetResult();
                using var registration = cancellationToken.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }));
        await host.SendAsync(("a", "wamid.1", "done"), ("a", "wamid.2", "hang"), ("a", "wamid.3", "x"));
        await started.Task.WaitAsync(ProcessorHost.Patience);

        await host.StopAsync(new CancellationToken(canceled: true));

        await cancelled.Task.WaitAsync(ProcessorHost.Patience);
        host.Log.Entries.Should().ContainSingle(entry => entry.Level == LogLevel.Error)
            .Which.Text.Should().Contain("2 accepted events unfinished");
        (await host.DeadLettersAsync()).Should().BeEmpty("a durable inbox hands them out again");
        (await host.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync()).Deliveries.Should().Be(1);
    }

    [Fact]
    public async Task Start_AfterDeliveriesWereAccepted_HandlesThem()
    {
        // What a durable inbox holds from before a crash is there before the processor is.
        var log = new CallLog();
        var inbox = new InMemoryWebhookInbox(Microsoft.Extensions.Options.Options.Create(new WebhookInboxOptions()));
        await inbox.AcceptAsync(new WebhookDelivery(
            "d1", "", Webhook.Texts(("a", "wamid.1", "x")), DateTimeOffset.UnixEpoch) { Attempt = 2 });

        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((text, context, _) =>
            {
                log.Note($"{text.Id} {context.DeliveryId} {context.Attempt}");
                return Task.CompletedTask;
            }),
            services => services.AddSingleton<IWebhookInbox>(inbox));

        await log.UntilAsync("wamid.1 d1 2");
    }
}
