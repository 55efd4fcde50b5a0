using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class AcknowledgeTests
{
    [Fact]
    public async Task Receive_AfterHandling_AnswersWhenTheHandlersAreDone()
    {
        var log = new CallLog();
        var release = new TaskCompletionSource();
        await using var host = await StartAsync(async text =>
        {
            log.Note($"start {text.Id}");
            await release.Task;
            log.Note($"end {text.Id}");
        });

        var answer = host.SendAsync(("a", "wamid.1", "x"), ("b", "wamid.2", "x"));
        await log.UntilAsync("start wamid.1");
        answer.IsCompleted.Should().BeFalse();
        release.SetResult();

        (await answer).Should().Be(WebhookOutcome.Accepted);
        log.Calls.Should().Contain("end wamid.1", "end wamid.2");
    }

    [Fact]
    public async Task Receive_AfterHandlingAndAHandlerFails_IsUnavailableAndOnlyThatEventRunsAgain()
    {
        var log = new CallLog();
        await using var host = await StartAsync(text =>
        {
            log.Note(text.Id);
            return text.Id == "wamid.2" && log.Calls.Count < 3 ? throw new TimeoutException() : Task.CompletedTask;
        });
        var webhook = Webhook.Texts(("a", "wamid.1", "x"), ("a", "wamid.2", "x"));

        (await host.SendAsync(webhook)).Should().Be(WebhookOutcome.Unavailable);
        (await host.SendAsync(webhook)).Should().Be(WebhookOutcome.Accepted);

        log.Calls.Should().Equal("wamid.1", "wamid.2", "wamid.2");
        (await host.DeadLettersAsync()).Should().BeEmpty("Meta repeats it");
        (await host.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync()).Deliveries.Should().Be(0);
    }

    [Fact]
    public async Task Receive_AfterHandlingAndACopyIsInWork_IsUnavailableUntilThatIsDone()
    {
        var log = new CallLog();
        var release = new TaskCompletionSource();
        await using var host = await StartAsync(async text =>
        {
            log.Note(text.Id);
            await release.Task;
        });

        var first = host.SendAsync(("39055", "wamid.1", "x"));
        await log.UntilAsync("wamid.1");

        // In another conversation, as far as one can tell, so that it does not wait behind the first.
        (await host.SendAsync(("IT.1", "wamid.1", "x"))).Should().Be(WebhookOutcome.Unavailable);
        release.SetResult();
        (await first).Should().Be(WebhookOutcome.Accepted);
        (await host.SendAsync(("IT.1", "wamid.1", "x"))).Should().Be(WebhookOutcome.Accepted);
        log.Calls.Should().Equal("wamid.1");
    }

    [Fact]
    public async Task Receive_AfterHandlingOfWhatCannotBeRead_IsAcceptedAndDeadLettered()
    {
        await using var host = await StartAsync(_ => Task.CompletedTask);

        (await host.SendAsync("not json"u8.ToArray())).Should().Be(WebhookOutcome.Accepted);
        (await host.SendAsync("{\"object\":\"whatsapp_business_account\",\"entry\":[]}"u8.ToArray()))
            .Should().Be(WebhookOutcome.Accepted);

        (await host.DeadLettersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Receive_AfterHandlingAndTheHostStops_IsUnavailable()
    {
        var log = new CallLog();
        await using var host = await StartAsync(async text =>
        {
            log.Note(text.Id);
            await new TaskCompletionSource().Task;
        });
        var answer = host.SendAsync(("a", "wamid.1", "x"));
        await log.UntilAsync("wamid.1");

        await host.StopAsync(new CancellationToken(canceled: true));

        (await answer.WaitAsync(ProcessorHost.Patience)).Should().Be(WebhookOutcome.Unavailable);
    }

    private static Task<ProcessorHost> StartAsync(Func<IncomingText, Task> handle) => ProcessorHost.StartAsync(
        whatsApp => whatsApp.On<IncomingText>((text, _, _) => handle(text)),
        services => services.Configure<WebhookHandlingOptions>(
            options => options.Acknowledge = AcknowledgeMode.AfterHandling));
}
