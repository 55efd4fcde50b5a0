using System.Collections.Concurrent;
using System.Text;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class DuplicateTests
{
    [Fact]
    public async Task Handle_TenCopiesAtOnce_HaveOneEffect()
    {
        var release = new TaskCompletionSource();
        var handled = new ConcurrentQueue<string>();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
        {
            handled.Enqueue(text.Id);
            await release.Task;
        }));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => Task.Run(() => host.SendAsync(("a", "wamid.1", "x"), ("a", "wamid.1", "x")))));
        release.SetResult();
        await host.DrainAsync();

        handled.Should().Equal("wamid.1");
    }

    [Fact]
    public async Task Handle_CopyFromAnotherSenderWhileTheFirstIsInWork_IsDropped()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        var handled = new ConcurrentQueue<string>();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
        {
            handled.Enqueue(text.Id);
            if (text.Id == "wamid.2")
            {
                other.SetResult();
                return;
            }

            started.TrySetResult();
            await release.Task;
        }));

        // The same message once with the phone number and once without: another conversation, as far as one can tell.
        await host.SendAsync(("39055", "wamid.1", "x"));
        await started.Task.WaitAsync(ProcessorHost.Patience);
        await host.SendAsync(("IT.1", "wamid.1", "x"), ("IT.1", "wamid.2", "x"));
        await other.Task.WaitAsync(ProcessorHost.Patience);
        release.SetResult();
        await host.DrainAsync();

        handled.Should().Equal("wamid.1", "wamid.2");
    }

    [Fact]
    public async Task Handle_CopyAfterSevenDays_IsDroppedAlsoWhenTheFirstWasDeadLettered()
    {
        var time = new FakeTimeProvider();
        var handled = new CallLog();
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((text, _, _) =>
            {
                handled.Note(text.Id);
                return text.Body == "bad" ? Task.FromException(new TimeoutException()) : Task.CompletedTask;
            }),
            services => services.AddSingleton<TimeProvider>(time));

        await host.SendAsync(("a", "wamid.1", "good"), ("a", "wamid.2", "bad"), ("a", "wamid.end1", "x"));
        await handled.UntilAsync("wamid.end1");
        time.Advance(TimeSpan.FromHours((7 * 24) + 23));
        await host.SendAsync(("a", "wamid.1", "good"), ("a", "wamid.2", "bad"), ("a", "wamid.end2", "x"));
        await handled.UntilAsync("wamid.end2");
        time.Advance(TimeSpan.FromDays(8));
        await host.SendAsync(("a", "wamid.1", "good"));
        await host.DrainAsync();

        handled.Calls.Should().Equal("wamid.1", "wamid.2", "wamid.end1", "wamid.end2", "wamid.1");
        (await host.DeadLettersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Handle_SameContentWithoutAnId_IsACopy()
    {
        await using var host = await ProcessorHost.StartAsync(_ => { });

        await host.SendAsync("not json"u8.ToArray());
        await host.SendAsync("not json"u8.ToArray());
        await host.SendAsync("not json!"u8.ToArray());
        await host.DrainAsync();

        (await host.DeadLettersAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task Handle_SameContentFromElsewhereOrLater_IsNoCopy()
    {
        var handled = new CallLog();
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.On<WhatsAppEvent>((e, _, _) =>
        {
            handled.Note($"{e.Source.BusinessAccountId} {e.Source.Time?.ToUnixTimeSeconds()}");
            return Task.CompletedTask;
        }));

        foreach (var (waba, time) in new[] { ("1", 100), ("1", 100), ("2", 100), ("1", 200), ("2", 100) })
        {
            await host.SendAsync(Encoding.UTF8.GetBytes($$$"""
                {"object":"whatsapp_business_account","entry":[{"id":"{{{waba}}}","time":{{{time}}},
                "changes":[{"field":"account_review_update","value":{"decision":"APPROVED"}}]}]}
                """));
        }

        await host.DrainAsync();
        handled.Calls.Should().BeEquivalentTo("1 100", "2 100", "1 200");
    }

    [Fact]
    public async Task Handle_StoreIsDownForAWhile_WaitsAndHandlesOnce()
    {
        var time = new SignallingTimeProvider();
        var store = new FlakyStore { IsDown = true };
        var handled = new CallLog();
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((text, _, _) =>
            {
                handled.Note(text.Id);
                return Task.CompletedTask;
            }),
            services => services.AddSingleton<IHandledEventStore>(store).AddSingleton<TimeProvider>(time));

        await host.SendAsync(("a", "wamid.1", "x"));
        await time.SomebodyWaitsAsync();
        handled.Calls.Should().BeEmpty();
        store.IsDown = false;
        time.Advance(TimeSpan.FromSeconds(1));
        await host.DrainAsync();

        handled.Calls.Should().Equal("wamid.1");
        store.Ended.Should().Be(1);
    }

    private sealed class FlakyStore : IHandledEventStore
    {
        private int ended;

        internal volatile bool IsDown;

        internal int Ended => ended;

        public ValueTask<EventClaim> BeginAsync(string key, string owner, CancellationToken cancellationToken = default) =>
            IsDown ? throw new TimeoutException() : new(EventClaim.Granted);

        public ValueTask ForgetAsync(string key, CancellationToken cancellationToken = default) => default;

        public ValueTask EndAsync(string key, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref ended);
            return default;
        }
    }
}
