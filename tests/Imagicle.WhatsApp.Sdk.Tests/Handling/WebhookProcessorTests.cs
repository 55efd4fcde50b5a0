using System.Collections.Concurrent;
using System.Text;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class WebhookProcessorTests
{
    private static readonly TimeSpan Patience = ProcessorHost.Patience;

    [Fact]
    public async Task Handle_ManyConversationsWithRandomDelays_KeepsTheOrderOfEach()
    {
        const int Customers = 20;
        const int Rounds = 50;
        var seen = new ConcurrentDictionary<string, ConcurrentQueue<int>>();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>(
            async (text, _, _) =>
            {
                for (var i = Random.Shared.Next(20); i > 0; i--)
                {
                    await Task.Yield();
                }

                seen.GetOrAdd(text.Sender.Id, _ => []).Enqueue(int.Parse(text.Body, null));
            }));

        for (var round = 0; round < Rounds; round++)
        {
            // Two messages of each customer per webhook.
            await host.SendAsync([.. Enumerable.Range(0, Customers * 2).Select(
                i => ($"c{i / 2}", $"wamid.{round}.{i}", $"{(round * 2) + (i % 2)}"))]);
        }

        await host.DrainAsync();
        seen.Should().HaveCount(Customers);
        seen.Values.Should().AllSatisfy(numbers => numbers.Should().Equal(Enumerable.Range(0, Rounds * 2)));
    }

    [Fact]
    public async Task Handle_OneConversationHangs_OthersGoOn()
    {
        var release = new TaskCompletionSource();
        var others = new CountdownEventAsync(50);
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
            {
                if (text.Sender.Id == "slow")
                {
                    await release.Task;
                }
                else
                {
                    others.Signal();
                }
            }),
            services => services.Configure<WebhookHandlingOptions>(options => options.MaxConcurrency = 2));

        await host.SendAsync([.. Enumerable.Range(0, 100).Select(
            i => (i % 2 == 0 ? "slow" : $"c{i}", $"wamid.{i}", "x"))]);

        await others.Reached.WaitAsync(Patience);
        release.SetResult();
        await host.DrainAsync();
    }

    [Fact]
    public async Task Handle_HandlerBlocksItsThread_DoesNotHoldBackTheReading()
    {
        using var release = new ManualResetEventSlim();
        var other = new TaskCompletionSource();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>((text, _, _) =>
        {
            if (text.Body == "block")
            {
                release.Wait(Patience, CancellationToken.None);
            }
            else
            {
                other.SetResult();
            }

            return Task.CompletedTask;
        }));

        await host.SendAsync(("a", "wamid.1", "block"));
        await host.SendAsync(("b", "wamid.2", "go"));

        await other.Task.WaitAsync(Patience);
        release.Set();
    }

    [Fact]
    public async Task Handle_SeveralHandlers_AllRunInOrderAndInOneScopePerEvent()
    {
        var scopes = new ConcurrentQueue<(string Handler, string Id, ScopeProbe Probe)>();
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp
                .On<IncomingText>((text, context, _) => Note("first", text, context))
                .On<IncomingMessage>((message, context, _) => Note("base", message, context))
                .On<IncomingUnknown>((message, context, _) => Note("other kind", message, context))
                .On<WhatsAppEvent>((e, context, _) => Note("any", (IncomingMessage)e, context)),
            services => services.AddScoped<ScopeProbe>());

        await host.SendAsync(("a", "wamid.1", "x"), ("a", "wamid.2", "y"));
        await host.DrainAsync();

        scopes.Select(call => (call.Handler, call.Id)).Should().Equal(
            ("first", "wamid.1"), ("base", "wamid.1"), ("any", "wamid.1"),
            ("first", "wamid.2"), ("base", "wamid.2"), ("any", "wamid.2"));
        scopes.GroupBy(call => call.Probe).Should().HaveCount(2).And.AllSatisfy(scope =>
            scope.Select(call => call.Id).Distinct().Should().ContainSingle());
        scopes.Should().AllSatisfy(call => call.Probe.IsDisposed.Should().BeTrue());

        Task Note(string handler, IncomingMessage message, WhatsAppEventContext context)
        {
            scopes.Enqueue((handler, message.Id, context.Services.GetRequiredService<ScopeProbe>()));
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Handle_HandlerClass_IsMadePerEventWithItsServices()
    {
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.AddHandler<IncomingText, RecordingHandler>().AddHandler<IncomingUnknown, RecordingHandler>(),
            services => services.AddSingleton<ConcurrentQueue<string>>());

        await host.SendAsync(Webhook.Messages(
            Webhook.Text("a", "wamid.1", "hello"), Webhook.OfUnknownKind("a", "wamid.2")));
        await host.DrainAsync();

        host.Services.GetRequiredService<ConcurrentQueue<string>>().Should().Equal("1: hello", "1: hologram");
        (await host.DeadLettersAsync()).Should().BeEmpty("a handler took the unknown kind");
    }

    [Fact]
    public async Task Handle_OneHandlerThrows_TheOthersOfTheEventAndOtherEventsRun()
    {
        var handled = new ConcurrentQueue<string>();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp
            .On<IncomingText>((text, _, _) => text.Body == "bad"
                ? throw new InvalidOperationException("secret words of the customer")
                : Task.CompletedTask)
            .On<IncomingText>((text, _, _) =>
            {
                handled.Enqueue(text.Id);
                return Task.CompletedTask;
            }));

        await host.SendAsync(("a", "wamid.1", "good"), ("a", "wamid.2", "bad"), ("a", "wamid.3", "good"));
        await host.DrainAsync();

        handled.Should().Equal("wamid.1", "wamid.2", "wamid.3");
        var letter = (await host.DeadLettersAsync()).Should().ContainSingle().Subject;
        letter.Reason.Should().Be(DeadLetterReason.HandlerFailed);
        letter.Problem.Should().Be("On<IncomingText>: InvalidOperationException");
        letter.EventType.Should().Be("IncomingText");
        letter.Attempt.Should().Be(1);
        Encoding.UTF8.GetString(letter.Json.Span).Should().Be(Webhook.Text("a", "wamid.2", "bad"));
        host.Log.Entries.Should().Contain(entry =>
            entry.Level == LogLevel.Error && entry.Text.Contains("InvalidOperationException", StringComparison.Ordinal));
        host.Log.Entries.Should().NotContain(
            entry => entry.Text.Contains("secret words", StringComparison.Ordinal), "messages quote personal data");
    }

    [Fact]
    public async Task Handle_BatchOfAThousandWithBadOnes_LosesOnlyThose()
    {
        var handled = 0;
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>((text, _, _) =>
        {
            Interlocked.Increment(ref handled);
            return text.Body == "bad" ? Task.FromException(new TimeoutException()) : Task.CompletedTask;
        }));

        await host.SendAsync(Webhook.Messages([.. Enumerable.Range(0, 1_000).Select(i => (i % 100) switch
        {
            17 => Webhook.Text($"c{i % 7}", $"wamid.{i}", "bad"),
            42 => Webhook.OfUnknownKind($"c{i % 7}", $"wamid.{i}"),
            _ => Webhook.Text($"c{i % 7}", $"wamid.{i}", "good"),
        })]));
        await host.DrainAsync();

        handled.Should().Be(990);
        (await host.DeadLettersAsync()).Select(letter => letter.Reason).Should()
            .OnlyContain(reason => reason == DeadLetterReason.HandlerFailed || reason == DeadLetterReason.Unknown)
            .And.HaveCount(20);
    }

    [Fact]
    public async Task Handle_HandlerCannotBeMade_IsAFailureLikeAnyOther()
    {
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.AddHandler<IncomingText, RecordingHandler>()); // its queue is not registered

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        (await host.DeadLettersAsync()).Single().Problem.Should().Be("RecordingHandler: InvalidOperationException");
    }

    [Fact]
    public async Task Handle_ScopeFailsToDispose_IsDeadLetteredAndTheNextEventRuns()
    {
        var handled = new ConcurrentQueue<string>();
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((text, context, _) =>
            {
                handled.Enqueue(text.Id);
                if (text.Body == "bad")
                {
                    context.Services.GetRequiredService<Undisposable>();
                }

                return Task.CompletedTask;
            }),
            services => services.AddScoped<Undisposable>());

        await host.SendAsync(("a", "wamid.1", "bad"), ("a", "wamid.2", "good"));
        await host.DrainAsync();

        handled.Should().Equal("wamid.1", "wamid.2");
        (await host.DeadLettersAsync()).Single().Reason.Should().Be(DeadLetterReason.FilterFailed);
    }

    [Fact]
    public async Task Handle_UnreadableBody_IsDeadLetteredWholeEvenIfAHandlerSawIt()
    {
        var seen = 0;
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<WhatsAppEvent>((_, _, _) =>
        {
            seen++;
            return Task.CompletedTask;
        }));
        var body = "{\"object\":"u8.ToArray();

        (await host.SendAsync(body)).Should().Be(WebhookOutcome.Accepted);
        await host.DrainAsync();

        seen.Should().Be(1);
        var letter = (await host.DeadLettersAsync()).Single();
        letter.Reason.Should().Be(DeadLetterReason.Unreadable);
        letter.Problem.Should().NotBeNullOrEmpty();
        letter.Json.ToArray().Should().Equal(body);
    }

    [Theory]
    [InlineData("messages", "messages")]
    [InlineData("smb_message_echoes", "message_echoes")]
    public async Task Handle_UnreadableMessageBesideAGoodOne_IsDeadLetteredAlone(string field, string property)
    {
        var handled = 0;
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<WhatsAppEvent>((_, _, _) =>
        {
            Interlocked.Increment(ref handled);
            return Task.CompletedTask;
        }));
        const string Bad = """{"from":"a","id":"wamid.bad","timestamp":"1750030073","type":"text","text":7}""";
        var body = Encoding.UTF8.GetString(Webhook.Messages(Bad, Webhook.Text("a", "wamid.good", "x")))
            .Replace("\"messages\":[", $"\"{property}\":[", StringComparison.Ordinal)
            .Replace("\"field\":\"messages\"", $"\"field\":\"{field}\"", StringComparison.Ordinal);

        await host.SendAsync(Encoding.UTF8.GetBytes(body));
        await host.DrainAsync();

        handled.Should().Be(2);
        var letter = (await host.DeadLettersAsync()).Should().ContainSingle().Subject;
        letter.Reason.Should().Be(DeadLetterReason.Unreadable);
        Encoding.UTF8.GetString(letter.Json.Span).Should().Be(Bad);
    }

    [Fact]
    public async Task Handle_NoHandler_KnownKindsAreCountedAndUnknownOnesDeadLettered()
    {
        await using var host = await ProcessorHost.StartAsync(_ => { });

        await host.SendAsync(Webhook.Messages(Webhook.Text("a", "wamid.1", "x"), Webhook.OfUnknownKind("a", "wamid.2")));
        await host.DrainAsync();

        var letter = (await host.DeadLettersAsync()).Should().ContainSingle().Subject;
        letter.Reason.Should().Be(DeadLetterReason.Unknown);
        Encoding.UTF8.GetString(letter.Json.Span).Should().Be(Webhook.OfUnknownKind("a", "wamid.2"));
    }

    [Fact]
    public async Task Handle_Context_TellsAccountDeliveryAndStableKey()
    {
        var contexts = new ConcurrentQueue<WhatsAppEventContext>();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>((_, context, _) =>
        {
            contexts.Enqueue(context);
            return Task.CompletedTask;
        }));

        await host.SendAsync(("a", "wamid.1", "x"), ("a", "wamid.2", "x"));
        await host.DrainAsync();

        var (first, second) = (contexts.First(), contexts.Last());
        first.DeliveryId.Should().NotBeEmpty().And.Be(second.DeliveryId);
        first.IdempotencyKey.Should().MatchRegex("^[0-9A-F]{32}$").And.NotBe(second.IdempotencyKey);
        first.IdempotencyKey.Should().Be(
            EventKey.Of("", new IncomingText("another copy") { Id = "wamid.1" }), "the key follows the message id");
        first.IdempotencyKey.Should().NotBe(
            EventKey.Of("sales", new IncomingText("x") { Id = "wamid.1" }), "accounts share nothing");
        first.Attempt.Should().Be(1);
        first.Account.Should().BeEmpty();
    }

    [Fact]
    public async Task Handle_TheInboxCountsADelivery_UntilItsLastEventIsHandled()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
            {
                if (text.Body == "wait")
                {
                    started.TrySetResult();
                    await release.Task;
                }
            }),
            services => services.Configure<WebhookInboxOptions>(options => options.MaxDeliveries = 1));
        await host.SendAsync(("a", "wamid.1", "go"), ("b", "wamid.2", "wait"));
        await started.Task.WaitAsync(Patience);

        (await host.SendAsync(("c", "wamid.3", "go"))).Should().Be(WebhookOutcome.Unavailable);
        release.SetResult();
        await host.DrainAsync();

        (await host.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync())
            .Should().Be(new WebhookInboxStatus(0, 0, 0));
    }

    private sealed class ScopeProbe : IDisposable
    {
        internal bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Undisposable : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("Cannot commit.");
    }

    public sealed class RecordingHandler(ConcurrentQueue<string> log)
        : IWhatsAppHandler<IncomingText>, IWhatsAppHandler<IncomingUnknown>
    {
        private int calls;

        public Task HandleAsync(IncomingText e, WhatsAppEventContext context, CancellationToken cancellationToken) =>
            Note(e.Body);

        public Task HandleAsync(IncomingUnknown e, WhatsAppEventContext context, CancellationToken cancellationToken) =>
            Note(e.Type.Value);

        private Task Note(string text)
        {
            log.Enqueue($"{++calls}: {text}");
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Read_HandlersBusy_StaysCloseToThem()
    {
        const int Webhooks = 30, Each = 100;
        var release = new TaskCompletionSource();
        var handled = 0;
        var farthest = 0;
        ProcessorHost? host = null;
        int Read() => host!.Log.Entries.Count(entry => entry.Text.Contains("events.", StringComparison.Ordinal));
        await using (host = await ProcessorHost.StartAsync(
            builder => builder.On<IncomingText>(async (_, _, _) =>
            {
                await release.Task;
                if (handled++ % Each == 0)
                {
                    farthest = Math.Max(farthest, (Read() * Each) - handled);
                }
            }),
            services => services.Configure<WebhookHandlingOptions>(options => options.MaxConcurrency = 1)))
        {
            for (var webhook = 0; webhook < Webhooks; webhook++)
            {
                await host.SendAsync([.. Enumerable.Range(webhook * Each, Each).Select(i => ($"{i}", $"wamid.{i}", "x"))]);
            }

            release.SetResult();
            await host.DrainAsync();

            // 1,000 events may wait for a slot, and the webhook in which that many are reached is read to its end.
            handled.Should().Be(Webhooks * Each);
            farthest.Should().BeLessThanOrEqualTo(1_000 + (2 * Each));
        }
    }

    [Fact]
    public async Task Handle_ThousandsBehindAConversationThatHangs_HoldBackNoOther()
    {
        var release = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        await using var host = await ProcessorHost.StartAsync(builder => builder.On<IncomingText>(async (text, _, _) =>
        {
            if (text.Sender.Id == "other")
            {
                other.SetResult();
                return;
            }

            await release.Task;
        }));
        for (var webhook = 0; webhook < 3; webhook++)
        {
            await host.SendAsync([.. Enumerable.Range(webhook * 1000, 1000).Select(i => ("hangs", $"wamid.{i}", "x"))]);
        }

        await host.SendAsync(("other", "wamid.other", "x"));

        await other.Task.WaitAsync(ProcessorHost.Patience);
        release.SetResult();
        await host.DrainAsync();
    }
}
