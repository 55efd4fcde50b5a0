using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class ConversationTests
{
    [Fact]
    public async Task Message_First_OpensAConversationAndLaterOnesBelongToIt()
    {
        await using var host = await ChannelHost.StartAsync(options => options.Department = "Care");

        var started = (await host.SaysAsync("Hello")).Should().BeOfType<ConversationStarted>().Subject;
        var next = (await host.SaysAsync("Anybody?")).Should().BeOfType<ConversationMessage>().Subject;

        started.Message.Should().BeOfType<IncomingText>().Which.Body.Should().Be("Hello");
        started.Conversation.Should().Match<Conversation>(c => c.IsOpen && c.ServedBy == ChannelParticipant.Bot && c.Department == "Care");
        started.Conversation.Customer.PhoneNumber.Should().Be(ChannelHost.Ada);
        next.Conversation.Id.Should().Be(started.Conversation.Id);
        next.Conversation.LastUserText.Should().Be("Anybody?");
    }

    [Fact]
    public async Task Handlers_OfTheMessagesOwnKind_GetItWithTheConversation()
    {
        var texts = new List<(string, string?)>();
        await using var host = await ChannelHost.StartAsync(handle: builder => builder.On<IncomingText>(async (text, context, token) =>
        {
            var conversation = context.GetConversation()!;
            texts.Add((text.Body, conversation.Id));
            await conversation.SendTextAsync("You said " + text.Body, token);
        }));

        var started = (ConversationStarted)await host.SaysAsync("Hello");

        texts.Should().Equal(("Hello", started.Conversation.Id));
        host.Graph.Bodies.Should().ContainSingle().Which.Should().Contain("You said Hello").And.Contain("\"+393331234567\"");
        started.Conversation.History.Select(entry => entry.Kind).Should().Equal(
            HistoryEntryKind.Started, HistoryEntryKind.CustomerMessage, HistoryEntryKind.BusinessMessage);
    }

    [Fact]
    public async Task HandOver_ToAgentAndBack_IsToldAndStandsInTheHistoryWithItsTime()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await conversation.HandOverToAgentAsync("grace");
        var toAgent = await host.NextAsync<ConversationHandedOver>();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await conversation.HandBackToBotAsync();
        var toBot = await host.NextAsync<ConversationHandedOver>();

        (toAgent.To, toAgent.Agent, toAgent.HistoryEntry.Time).Should()
            .Be((ChannelParticipant.HumanAgent, "grace", ChannelHost.Start.AddMinutes(1)));
        (toBot.To, toBot.Agent, toBot.HistoryEntry.Time).Should().Be((ChannelParticipant.Bot, null, ChannelHost.Start.AddMinutes(2)));
        conversation.History.Where(entry => entry.Kind == HistoryEntryKind.HandedOver)
            .Should().Equal(toAgent.HistoryEntry, toBot.HistoryEntry);
        conversation.ServedBy.Should().Be(ChannelParticipant.Bot);
    }

    [Theory]
    [InlineData(ConversationEnding.Host)]
    [InlineData(ConversationEnding.Bot)]
    [InlineData(ConversationEnding.HumanAgent)]
    public async Task End_ByTheBusiness_IsToldOnce(ConversationEnding by)
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        await conversation.EndAsync(by);
        await conversation.EndAsync();

        (await host.NextAsync<ConversationEnded>()).Ending.Should().Be(by);
        conversation.Should().Match<Conversation>(c => !c.IsOpen && c.Ending == by && c.EndedAt == ChannelHost.Start);
        (await host.SaysAsync("Hello")).Should().BeOfType<ConversationStarted>();
        await conversation.Awaiting(c => c.HandOverToAgentAsync()).Should().ThrowAsync<ConversationEndedException>();
        await conversation.Awaiting(c => c.SetAttributeAsync("a", "b")).Should().ThrowAsync<ConversationEndedException>();
    }

    [Fact]
    public async Task End_ByTheCustomersWord_TellsItsMessage()
    {
        await using var host = await ChannelHost.StartAsync(options => options.EndWords.Add("stop"));
        await host.SaysAsync("Hello");

        var ended = (await host.SaysAsync(" STOP ")).Should().BeOfType<ConversationEnded>().Subject;

        ended.Ending.Should().Be(ConversationEnding.Customer);
        ended.Message.Should().BeOfType<IncomingText>();
        (await host.SaysAsync("stop")).Should().BeOfType<ConversationStarted>("there is nothing to end");
    }

    [Fact]
    public async Task Changes_ByManyAtOnce_AllHold()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            var same = (await host.Channel.GetConversationAsync(conversation.Id))!;
            await same.SetAttributeAsync($"a{i}", "x");
            await same.SendTextAsync($"answer {i}");
        })));

        await conversation.RefreshAsync();
        conversation.Attributes.Should().HaveCount(21);
        conversation.History.Count(entry => entry.Kind == HistoryEntryKind.BusinessMessage).Should().Be(20);
    }

    [Fact]
    public async Task Attributes_AreTheHostsAndGoAwayWithNull()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        await conversation.SetAttributeAsync("order", "17");
        await conversation.SetAttributeAsync("Order", "18");
        await conversation.SetAttributeAsync("order", null);

        conversation.Attributes.Should().BeEquivalentTo(new Dictionary<string, string> { ["lastUserText"] = "Hello", ["Order"] = "18" });
    }

    [Fact]
    public async Task History_BeyondTheLimit_LosesTheOldestMessagesAndKeepsTheRest()
    {
        await using var host = await ChannelHost.StartAsync(options => options.HistoryLimit = 10);
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        await conversation.HandOverToAgentAsync("grace");
        await host.NextAsync<ConversationHandedOver>();

        for (var i = 1; i <= 12; i++)
        {
            await conversation.SendTextAsync($"answer {i}");
        }

        conversation.History.Should().HaveCount(10);
        conversation.History.Take(3).Select(entry => entry.Text).Should().Equal(null, null, "answer 5");
        conversation.History[2].Agent.Should().Be("grace");
        conversation.LastUserText.Should().Be("Hello", "it always holds the text sent");
    }

    [Fact]
    public async Task Chat_ListsEarlierConversationsAndIsForgottenInTheEnd()
    {
        await using var host = await ChannelHost.StartAsync(options => options.Intents.AddExact("greeting", "hi"));
        var first = ((ConversationStarted)await host.SaysAsync("hi")).Conversation;
        await first.EndAsync(ConversationEnding.Bot);
        await host.NextAsync<ConversationEnded>();
        var second = ((ConversationStarted)await host.SaysAsync("and now?")).Conversation;

        var chat = (await host.Channel.GetChatAsync(ChannelHost.Ada))!;
        chat.Conversation!.Id.Should().Be(second.Id);
        chat.EarlierConversations.Should().Equal(new ConversationSummary(
            first.Id, new FlowEntry("greeting"), ChannelHost.Start, ChannelHost.Start, ConversationEnding.Bot));
        (await host.Channel.GetConversationAsync(first.Id)).Should().BeNull();
        var open = new List<string>();
        await foreach (var conversation in host.Channel.ListConversationsAsync())
        {
            open.Add(conversation.Id);
        }

        open.Should().Equal(second.Id);
        await host.PassAsync(TimeSpan.FromDays(1));
        await host.NextAsync<ConversationEnded>();
        (await host.Channel.GetConversationAsync(second.Id))!.IsOpen.Should().BeFalse();
        await host.SaysAsync("somebody else", from: "393330000002"); // so that the event before has come to its end
        await host.PassAsync(TimeSpan.FromDays(29));
        await host.PassAsync(TimeSpan.FromDays(1));
        (await host.Channel.GetChatAsync(ChannelHost.Ada)).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b")]
    [InlineData(".1")]
    public async Task GetConversation_UnknownId_IsNull(string id)
    {
        await using var host = await ChannelHost.StartAsync();

        (await host.Channel.GetConversationAsync(id)).Should().BeNull();
    }

    [Fact]
    public async Task Template_InsideAConversation_BelongsToIt()
    {
        await using var host = await ChannelHost.StartAsync(options => options.SilenceTimeout = null);
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        host.Clock.Advance(TimeSpan.FromHours(25));

        await host.Channel.SendAsync(ChannelParticipant.Bot, ChannelHost.Ada, new TemplateMessage("reminder", "en"));

        await conversation.RefreshAsync();
        conversation.History[^1].Should().Match<HistoryEntry>(m => m.Content == ContentKind.Template && m.Text == "reminder");
        (await host.SaysAsync("Yes")).Should().BeOfType<ConversationMessage>();
    }

    [Fact]
    public async Task Store_FailsWhileAMessageComesIn_TheMessageWaits()
    {
        var store = new FailingOnce();
        await using var host = await ChannelHost.StartAsync(replace: services => services.AddSingleton<IConversationStore>(store));

        await host.ReceiveAsync(host.Message("text", """{"body":"Hello"}""", ChannelHost.Ada));
        await store.Failed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var started = host.NextAsync<ConversationStarted>();
        while (!started.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await started).Conversation.LastUserText.Should().Be("Hello");
    }

    private sealed class FailingOnce : DelegatingStore
    {
        internal TaskCompletionSource Failed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask<bool> TrySaveAsync(
            StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default) =>
            Failed.TrySetResult() ? throw new TimeoutException() : base.TrySaveAsync(chat, absorbed, cancellationToken);
    }
}
