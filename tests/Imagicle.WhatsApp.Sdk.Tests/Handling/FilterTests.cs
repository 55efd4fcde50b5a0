using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class FilterTests
{
    private readonly CallLog log = new();

    [Fact]
    public async Task Filter_Several_StandAroundTheHandlersInTheOrderAdded()
    {
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp
            .AddFilter(_ => new Filter(log, "outer"))
            .On<IncomingText>((text, _, _) => Note(text.Body))
            .AddFilter(_ => new Filter(log, "inner")));

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        log.Calls.Should().Equal("outer in", "inner in", "x", "inner out", "outer out");
    }

    [Fact]
    public async Task Filter_ReplacesTheEvent_HandlersGetTheNewOne()
    {
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp
            .AddFilter(_ => new Filter(log, "f", e => e is IncomingText text ? text with { Body = "replaced" } : e))
            .On<IncomingText>((text, _, _) => Note(text.Body)));

        await host.SendAsync(("a", "wamid.1", "original"));
        await host.DrainAsync();

        log.Calls.Should().Equal("f in", "replaced", "f out");
    }

    [Fact]
    public async Task Filter_StopsTheEvent_NoHandlerAndNoDeadLetter()
    {
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp
            .AddFilter(_ => new Filter(log, "f", _ => null))
            .On<WhatsAppEvent>((_, _, _) => Note("handler")));

        await host.SendAsync(Webhook.Messages(Webhook.Text("a", "wamid.1", "x"), Webhook.OfUnknownKind("a", "wamid.2")));
        await host.DrainAsync();

        log.Calls.Should().Equal("f in", "f in");
        (await host.DeadLettersAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Filter_Throws_EventIsDeadLetteredAndTheNextOneRuns()
    {
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp
            .AddFilter(_ => new Filter(log, "f", e => e is IncomingText { Body: "bad" } ? throw new TimeoutException() : e))
            .On<IncomingText>((text, _, _) => Note(text.Body)));

        await host.SendAsync(("a", "wamid.1", "bad"), ("a", "wamid.2", "good"));
        await host.DrainAsync();

        log.Calls.Should().Equal("f in", "f in", "good", "f out");
        var letter = (await host.DeadLettersAsync()).Single();
        letter.Reason.Should().Be(DeadLetterReason.FilterFailed);
        letter.Problem.Should().Be("A filter: TimeoutException");
    }

    [Fact]
    public async Task Filter_HandlersThrow_SeesTheirExceptionAndCannotHideIt()
    {
        Exception? seen = null;
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp
            .AddFilter(_ => new Swallowing(exception => seen = exception))
            .On<IncomingText>((_, _, _) => throw new TimeoutException())
            .On<IncomingText>((_, _, _) => throw new ArgumentException("x")));

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        seen.Should().BeOfType<AggregateException>().Which.InnerExceptions.Should().HaveCount(2);
        var letter = (await host.DeadLettersAsync()).Single();
        letter.Reason.Should().Be(DeadLetterReason.HandlerFailed);
        letter.Problem.Should().Be("On<IncomingText>: TimeoutException; On<IncomingText>: ArgumentException");
    }

    [Fact]
    public async Task Filter_CancelsItsOwnTime_IsAFailureNotAShutdown()
    {
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp
            .AddFilter(_ => new Impatient())
            .On<IncomingText>((_, _, cancellationToken) => Task.FromCanceled(cancellationToken)));

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        (await host.DeadLettersAsync()).Single().Problem.Should().Be("On<IncomingText>: TaskCanceledException");
    }

    [Fact]
    public async Task Filter_Class_SharesTheScopeOfTheHandlers()
    {
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp
                .AddFilter<Marking>()
                .On<IncomingText>((_, context, _) => Note(context.Services.GetRequiredService<Mark>().Value)),
            services => services.AddScoped<Mark>());

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        log.Calls.Should().Equal("from the filter");
    }

    private Task Note(string call)
    {
        log.Note(call);
        return Task.CompletedTask;
    }

    private sealed class Filter(CallLog log, string name, Func<WhatsAppEvent, WhatsAppEvent?>? replace = null) : IWebhookFilter
    {
        public async Task InvokeAsync(
            WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken cancellationToken)
        {
            log.Note($"{name} in");
            var passed = replace is null ? e : replace(e);
            if (passed is not null)
            {
                await proceed(passed, cancellationToken);
                log.Note($"{name} out");
            }
        }
    }

    private sealed class Swallowing(Action<Exception> see) : IWebhookFilter
    {
        public async Task InvokeAsync(
            WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken cancellationToken)
        {
            try
            {
                await proceed(e, cancellationToken);
            }
            catch (Exception exception)
            {
                see(exception);
            }
        }
    }

    private sealed class Impatient : IWebhookFilter
    {
        public Task InvokeAsync(
            WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken cancellationToken) =>
            proceed(e, new CancellationToken(canceled: true));
    }

    private sealed class Mark
    {
        internal string Value { get; set; } = "";
    }

    private sealed class Marking(Mark mark) : IWebhookFilter
    {
        public Task InvokeAsync(
            WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext proceed, CancellationToken cancellationToken)
        {
            mark.Value = "from the filter";
            return proceed(e, cancellationToken);
        }
    }
}
