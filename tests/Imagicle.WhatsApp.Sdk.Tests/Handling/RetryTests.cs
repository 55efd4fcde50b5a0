using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class RetryTests
{
    [Fact]
    public async Task Retry_HandlerFailsAtFirst_RunsAloneAgainInANewScope()
    {
        var log = new CallLog();
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp
                .On<IncomingText>((text, context, _) => Note($"steady {text.Id} {context.Attempt}"))
                .On<IncomingText>((text, context, _) =>
                {
                    var number = ++context.Services.GetRequiredService<Counter>().Value;
                    log.Note($"shaky {text.Id} {context.Attempt} {number}");
                    return context.Attempt < 3 ? throw new TimeoutException() : Task.CompletedTask;
                }),
            services => services.AddScoped<Counter>().Configure<WebhookHandlingOptions>(options =>
            {
                options.MaxAttempts = 3;
                options.RetryDelay = TimeSpan.Zero;
            }));

        await host.SendAsync(("a", "wamid.1", "x"), ("a", "wamid.2", "x"));
        await host.DrainAsync();

        log.Calls.Should().Equal(
            "steady wamid.1 1", "shaky wamid.1 1 1", "shaky wamid.1 2 1", "shaky wamid.1 3 1",
            "steady wamid.2 1", "shaky wamid.2 1 1", "shaky wamid.2 2 1", "shaky wamid.2 3 1");
        (await host.DeadLettersAsync()).Should().BeEmpty();

        Task Note(string call)
        {
            log.Note(call);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Fail_WithAnErrorOfMetas_LogsItsCodeButNoneOfItsWords()
    {
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>((_, _, _) =>
            throw new InvalidOperationException("SECRET", new WhatsAppApiException(
                new WhatsAppError(131056) { Message = "SECRET" }, System.Net.HttpStatusCode.BadRequest))));

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        host.Log.Entries.Should().Contain(entry =>
            entry.Text.Contains("InvalidOperationException < WhatsAppApiException 131056"));
        host.Log.Entries.Should().NotContain(entry => entry.Text.Contains("SECRET"));
        (await host.DeadLettersAsync()).Single().Problem.Should().Contain("131056").And.NotContain("SECRET");
    }

    [Fact]
    public async Task Retry_LastAttemptFails_IsDeadLetteredOnce()
    {
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((_, _, _) => throw new TimeoutException()),
            services => services.Configure<WebhookHandlingOptions>(options =>
            {
                options.MaxAttempts = 3;
                options.RetryDelay = TimeSpan.Zero;
            }));

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        (await host.DeadLettersAsync()).Should().ContainSingle().Which.Attempt.Should().Be(3);
    }

    [Fact]
    public async Task Retry_WhileWaiting_LeavesTheOnlySlotToOthersButNotToItsConversation()
    {
        var log = new CallLog();
        var time = new SignallingTimeProvider();
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((text, context, _) =>
            {
                log.Note($"{text.Id} {context.Attempt}");
                return text.Body == "bad" && context.Attempt < 3 ? throw new TimeoutException() : Task.CompletedTask;
            }),
            services => services.AddSingleton<TimeProvider>(time).Configure<WebhookHandlingOptions>(options =>
            {
                options.MaxAttempts = 3;
                options.RetryDelay = TimeSpan.FromSeconds(10);
                options.MaxConcurrency = 1;
            }));

        await host.SendAsync(("a", "wamid.1", "bad"), ("a", "wamid.2", "good"));
        await time.SomebodyWaitsAsync();
        await host.SendAsync(("b", "wamid.3", "good"));
        await log.UntilAsync("wamid.3 1");
        time.Advance(TimeSpan.FromSeconds(10));
        await time.SomebodyWaitsAsync();
        time.Advance(TimeSpan.FromSeconds(19));
        log.Calls.Should().Equal("wamid.1 1", "wamid.3 1", "wamid.1 2");
        time.Advance(TimeSpan.FromSeconds(1));
        await host.DrainAsync();

        log.Calls.Should().Equal("wamid.1 1", "wamid.3 1", "wamid.1 2", "wamid.1 3", "wamid.2 1");
    }

    private sealed class Counter
    {
        internal int Value { get; set; }
    }
}
