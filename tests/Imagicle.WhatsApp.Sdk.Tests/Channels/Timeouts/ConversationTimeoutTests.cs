using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>Silence, and events that are posted again.</summary>
public sealed class ConversationTimeoutTests
{
    [Fact]
    public async Task Silence_LongerThanAllowed_EndsTheConversationAndTellsSo()
    {
        await using var host = await ChannelHost.StartAsync(options => options.SilenceTimeout = TimeSpan.FromHours(4));
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        await host.PassAsync(TimeSpan.FromHours(4));
        var ended = await host.NextAsync<ConversationEnded>();

        ended.Ending.Should().Be(ConversationEnding.Silence);
        ended.Conversation.Id.Should().Be(conversation.Id);
        (await host.SaysAsync("Hello again")).Should().BeOfType<ConversationStarted>()
            .Which.Conversation.Id.Should().NotBe(conversation.Id);
    }

    [Fact]
    public async Task Silence_BothSidesBreakIt()
    {
        await using var host = await ChannelHost.StartAsync(options => options.SilenceTimeout = TimeSpan.FromHours(4));
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        await host.PassAsync(TimeSpan.FromHours(3));
        await conversation.SendTextAsync("Moment, please");
        await host.PassAsync(TimeSpan.FromHours(3));
        (await host.SaysAsync("I wait")).Should().BeOfType<ConversationMessage>();
        await host.PassAsync(TimeSpan.FromHours(3));

        host.ShouldHaveNoEvent();
        await conversation.RefreshAsync();
        conversation.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task Silence_WhileTheProgramDoesNotRun_EndsTheConversationAtItsTime()
    {
        var (store, clock) = (new InMemoryConversationStore(), new FakeTimeProvider(ChannelHost.Start));
        await using (var before = await StartAsync())
        {
            await before.SaysAsync("Hello");
        }

        clock.Advance(TimeSpan.FromHours(20));
        await using var after = await StartAsync(); // looks at what is due at once

        var ended = await after.NextAsync<ConversationEnded>();
        (ended.Ending, ended.HistoryEntry.Time).Should().Be((ConversationEnding.Silence, ChannelHost.Start.AddHours(4)));

        Task<ChannelHost> StartAsync() => ChannelHost.StartAsync(
            options => options.SilenceTimeout = TimeSpan.FromHours(4),
            replace: services => services.AddSingleton<IConversationStore>(store),
            clock: clock);
    }

    [Fact]
    public async Task Silence_EndedButNotSweptYet_TheNextMessageOpensAnother()
    {
        await using var host = await ChannelHost.StartAsync(
            options =>
            {
                options.SilenceTimeout = TimeSpan.FromHours(4);
                options.Intents.AddKeyword("again", "again");
            },
            replace: services => services.AddSingleton<IConversationStore>(new NeverDueStore()));
        var first = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        host.Clock.Advance(TimeSpan.FromHours(4));

        await host.ReceiveAsync(host.Message("text", """{"body":"Me again"}""", ChannelHost.Ada));

        WhatsAppEvent[] events = [await host.NextAsync<ConversationEvent>(), await host.NextAsync<ConversationEvent>()];
        events.OfType<ConversationEnded>().Should().ContainSingle().Which.Conversation.Id.Should().Be(first.Id);
        events.OfType<ConversationStarted>().Should().ContainSingle().Which.FlowEntry.Intent.Should().Be("again");
    }

    [Fact]
    public async Task Event_NotHandledBeforeACrash_IsPostedAgain()
    {
        var (store, clock) = (new InMemoryConversationStore(), new FakeTimeProvider(ChannelHost.Start));
        var never = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        await using (var before = await ChannelHost.StartAsync(
            handle: builder => builder.On<ConversationHandedOver>((_, _, token) =>
            {
                entered.SetResult();
                return never.Task.WaitAsync(token);
            }),
            replace: services => services.AddSingleton<IConversationStore>(store),
            clock: clock))
        {
            await ((ConversationStarted)await before.SaysAsync("Hello")).Conversation.HandOverToAgentAsync("grace");
            await entered.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }

        await using var after = await ChannelHost.StartAsync(
            replace: services => services.AddSingleton<IConversationStore>(store), clock: clock);
        await after.PassAsync(TimeSpan.FromMinutes(5));

        (await after.NextAsync<ConversationHandedOver>()).Agent.Should().Be("grace");
        await after.SaysAsync("next"); // after the one before has come to its end
        await after.PassAsync(TimeSpan.FromMinutes(5));
        after.ShouldHaveNoEvent();
    }

    [Fact]
    public async Task SweepService_DisposedWithoutBeingStopped_EndsWithoutAFailure()
    {
        var services = new ServiceCollection();
        var store = new WatchedStore();
        services.AddSingleton<IConversationStore>(store);
        services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = ChannelHost.Number;
            options.AccessToken = options.AppSecret = options.VerifyToken = "x";
        }).UseChannel();
        await using var provider = services.BuildServiceProvider();
        var service = provider.GetServices<IHostedService>().OfType<SweepService>().Single();
        await service.StartAsync(CancellationToken.None);
        await store.Looked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        service.Dispose();

        await service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>A store without a sweep.</summary>
    private sealed class NeverDueStore : DelegatingStore
    {
        public override ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
            string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default) => new([]);
    }

    private sealed class WatchedStore : DelegatingStore
    {
        internal TaskCompletionSource Looked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
            string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default)
        {
            Looked.TrySetResult();
            return base.ListDueAsync(account, now, limit, cancellationToken);
        }
    }
}
