using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteOrderTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Restart_WhileAnEventWaitsForItsNextAttempt_StopsAtOnceAndKeepsItsConversationInOrder()
    {
        var log = new CallLog();
        var time = new SignallingTimeProvider();
        await using (var host = await StartAsync(log, isBroken: true, time))
        {
            await host.SendAsync(("a", "wamid.1", "bad"), ("a", "wamid.2", "x"), ("b", "wamid.3", "x"));
            await log.UntilAsync("wamid.1 1");
            await log.UntilAsync("wamid.3 1");
            await host.SendAsync(("a", "wamid.4", "x"), ("b", "wamid.5", "x"));
            await log.UntilAsync("wamid.5 1");
            await host.DrainAsync();
        }

        await using (var host = await StartAsync(log, isBroken: false, time))
        {
            await log.UntilAsync("wamid.4 2");
            await host.DrainAsync();
            (await host.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync()).Deliveries.Should().Be(0);
        }

        log.Calls.Where(call => call[6] is '1' or '2' or '4').Should().Equal("wamid.1 1", "wamid.1 2", "wamid.2 2", "wamid.4 2");
        log.Calls.Where(call => call[6] is '3' or '5').Should().Equal("wamid.3 1", "wamid.5 1");
    }

    [Fact]
    public async Task Kill_WithSeveralInWork_HandsThemOutBeforeNewerOnesOfTheirConversation()
    {
        var log = new CallLog();
        var never = new TaskCompletionSource();
        var first = await ProcessorHost.StartAsync(whatsApp => whatsApp.UseSqlite(file.Path)
            .On<IncomingText>(async (text, _, _) =>
            {
                log.Note($"start {text.Id}");
                await never.Task;
            }));
        await first.SendAsync(("a", "wamid.1", "x"), ("b", "wamid.2", "x"));
        await first.SendAsync(("a", "wamid.3", "x"));
        await log.UntilAsync("start wamid.1");
        await log.UntilAsync("start wamid.2");
        using var left = file.CopyAsAfterAKill();
        var again = new CallLog();

        await using (var host = await StartAsync(again, isBroken: false, TimeProvider.System, left.Path))
        {
            await host.SendAsync(("a", "wamid.4", "x"), ("b", "wamid.5", "x"));
            await host.DrainAsync();
        }

        // Whether the second webhook was already handed out, and so counts as tried, is chance.
        again.Calls.Where(call => call[6] is '1' or '3' or '4').Select(call => call[..7])
            .Should().Equal("wamid.1", "wamid.3", "wamid.4");
        again.Calls.Should().Contain("wamid.1 2").And.Contain("wamid.4 1");
        again.Calls.Where(call => call[6] is '2' or '5').Should().Equal("wamid.2 2", "wamid.5 1");
        never.SetResult();
        await first.DisposeAsync();
    }

    private Task<ProcessorHost> StartAsync(CallLog log, bool isBroken, TimeProvider time, string? path = null) =>
        ProcessorHost.StartAsync(
            whatsApp => whatsApp.UseSqlite(path ?? file.Path).On<IncomingText>((text, context, _) =>
            {
                log.Note($"{text.Id} {context.Attempt}");
                return isBroken && text.Body == "bad" ? throw new TimeoutException() : Task.CompletedTask;
            }),
            services => services.AddSingleton(time).Configure<WebhookHandlingOptions>(options =>
            {
                options.MaxAttempts = 5;
                options.RetryDelay = TimeSpan.FromSeconds(30);
            }));
}
