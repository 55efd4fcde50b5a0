using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class HandlerTransactionTests
{
    [Fact]
    public async Task Commit_HandlersSucceed_HappensOnceWithTheKey()
    {
        var log = new CallLog();
        await using var host = await StartAsync(log, (_, _) => Task.CompletedTask);

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        log.Calls.Should().HaveCount(3);
        log.Calls.Should().ContainInOrder("begin", "dispose");
        log.Calls.ElementAt(1).Should().StartWith("commit ").And.HaveLength("commit ".Length + 32);
    }

    [Fact]
    public async Task Commit_NotBegun_IsNotCalled()
    {
        var log = new CallLog();
        await using var host = await StartAsync(log, (_, _) => Task.CompletedTask, begins: false);

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        log.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Retry_AnotherHandlerFailsAfterTheOneThatBegan_RunsBothAgainInANewTransaction()
    {
        var log = new CallLog();
        await using var host = await StartAsync(log, (_, context) =>
        {
            log.Note("second");
            return context.Attempt == 1 ? throw new TimeoutException() : Task.CompletedTask;
        });

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        log.Calls.Select(call => call.Split(' ')[0])
            .Should().Equal("begin", "second", "dispose", "begin", "second", "commit", "dispose");
    }

    [Fact]
    public async Task Commit_Fails_IsRepeatedUntilItWorksAndNotDeadLettered()
    {
        var log = new CallLog();
        var time = new SignallingTimeProvider();
        var failures = 2;
        await using var host = await StartAsync(
            log,
            (_, _) => Task.CompletedTask,
            commit: () => failures-- > 0 ? throw new TimeoutException() : true,
            time: time,
            maxAttempts: 1);

        await host.SendAsync(("a", "wamid.1", "x"));
        await time.SomebodyWaitsAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await time.SomebodyWaitsAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await host.DrainAsync();

        log.Calls.Count(call => call == "begin").Should().Be(3);
        (await host.DeadLettersAsync()).Should().BeEmpty();
    }

    private static Task<ProcessorHost> StartAsync(
        CallLog log,
        Func<IncomingText, WhatsAppEventContext, Task> second,
        bool begins = true,
        Func<bool>? commit = null,
        TimeProvider? time = null,
        int maxAttempts = 2) => ProcessorHost.StartAsync(
            whatsApp => whatsApp
                .On<IncomingText>((_, context, _) =>
                {
                    if (begins)
                    {
                        ((Recorder)context.Services.GetRequiredService<IHandlerTransaction>()).Begin();
                    }

                    return Task.CompletedTask;
                })
                .On<IncomingText>((text, context, _) => second(text, context)),
            services => services
                .AddSingleton(time ?? TimeProvider.System)
                .AddScoped<IHandlerTransaction>(_ => new Recorder(log, commit ?? (() => true)))
                .Configure<WebhookHandlingOptions>(options =>
                {
                    options.MaxAttempts = maxAttempts;
                    options.RetryDelay = TimeSpan.Zero;
                }));

    private sealed class Recorder(CallLog log, Func<bool> commit) : IHandlerTransaction, IDisposable
    {
        public bool HasBegun { get; private set; }

        public void Begin()
        {
            HasBegun = true;
            log.Note("begin");
        }

        public ValueTask CommitAsync(string key, CancellationToken cancellationToken = default)
        {
            commit();
            log.Note($"commit {key}");
            return default;
        }

        public void Dispose()
        {
            if (HasBegun)
            {
                log.Note("dispose");
            }
        }
    }
}
