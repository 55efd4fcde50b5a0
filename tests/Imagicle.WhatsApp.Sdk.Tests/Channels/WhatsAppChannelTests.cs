using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>Sending through a channel: policy, window, numbers.</summary>
public sealed class WhatsAppChannelTests
{
    private static readonly Recipient Ada = Recipient.Phone("+" + ChannelHost.Ada);
    private static readonly VideoMessage Video = new(MediaSource.FromLink("https://files.example/v.mp4")) { Caption = "Watch" };

    [Fact]
    public async Task Send_Native_SendsItWithItsOptions()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello");

        var sent = await host.Channel.SendAsync(
            ChannelParticipant.Bot, Ada, new TextMessage("hi"), new SendOptions { ReplyTo = "wamid.in1" });

        sent.Id.Should().Be("wamid.A=");
        host.Graph.Bodies.Should().ContainSingle().Which.Should().Contain("\"hi\"").And.Contain("wamid.in1");
    }

    [Fact]
    public async Task Send_BotSendsVideoByLink_SendsTextWithTheLinkAndSaysSoInTheHistory()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        await conversation.SendAsync(Video);

        host.Graph.Bodies.Should().ContainSingle().Which.Should().Contain("""Watch\nhttps://files.example/v.mp4""");
        conversation.History[^1].Should().Match<HistoryEntry>(entry =>
            entry.Content == ContentKind.Text && entry.Participant == ChannelParticipant.Bot && entry.MessageId == "wamid.A=");
    }

    [Fact]
    public async Task Send_AgentSendsVideo_ThrowsWithTheDecisionAndSendsNothing()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello");

        var send = () => host.Channel.SendAsync(ChannelParticipant.HumanAgent, Ada, Video);

        var exception = (await send.Should().ThrowAsync<ChannelPolicyException>()).Which;
        exception.Decision.Should().Be(
            ChannelCapabilityPolicy.Smartflows.Decide(ChannelInteraction.AgentToEndUser, ContentKind.Video));
        exception.Message.Should().Be(exception.Decision.Explanation);
        host.Graph.Bodies.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_UndefinedSender_Throws()
    {
        await using var host = await ChannelHost.StartAsync();

        var send = () => host.Channel.SendAsync((ChannelParticipant)7, Ada, new TextMessage("hi"));

        await send.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Send_ConversationServedByAgent_SpeaksAsTheAgentUnlessToldOtherwise()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        await conversation.HandOverToAgentAsync("grace");

        await conversation.Awaiting(c => c.SendAsync(Video)).Should().ThrowAsync<ChannelPolicyException>();
        await conversation.SendAsync(Video, sender: ChannelParticipant.Bot);
        await conversation.SendTextAsync("I am Grace");

        conversation.History[^2].Should().Match<HistoryEntry>(m => m.Participant == ChannelParticipant.Bot && m.Agent == null);
        conversation.History[^1].Should().Match<HistoryEntry>(m => m.Participant == ChannelParticipant.HumanAgent && m.Agent == "grace");
    }

    [Fact]
    public async Task Send_ConversationAtAnotherNumber_GoesOutFromThatNumber()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello", number: ChannelHost.OtherNumber)).Conversation;

        await conversation.SendTextAsync("one");
        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TextMessage("two"));
        await host.Channel.SendAsync(
            ChannelParticipant.Bot, Ada, new TemplateMessage("hello", "en"), from: ChannelHost.Number);

        host.Graph.Addresses.Select(address => address!.Segments[2]).Should().Equal(
            ChannelHost.OtherNumber + "/", ChannelHost.OtherNumber + "/", ChannelHost.Number + "/");
        host.Graph.Tokens.Should().OnlyContain(token => token == "token");
        conversation.PhoneNumberId.Should().Be(ChannelHost.OtherNumber);
    }

    [Fact]
    public async Task Send_ToAGroup_AppliesThePolicyOnly()
    {
        await using var host = await ChannelHost.StartAsync();

        await host.Channel.SendAsync(ChannelParticipant.Bot, Recipient.Group("G1"), Video);

        host.Graph.Bodies.Should().ContainSingle().Which.Should().Contain("\"G1\"").And.Contain("https://files.example/v.mp4");
    }

    [Fact]
    public async Task Send_EndedConversation_IsRefused()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        await conversation.EndAsync();

        var send = () => conversation.SendTextAsync("too late");

        (await send.Should().ThrowAsync<ConversationEndedException>()).Which.ConversationId.Should().Be(conversation.Id);
        host.Graph.Bodies.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_StoreFailsAfterwards_ReturnsWhatWasSent()
    {
        var store = new FailingStore();
        await using var host = await ChannelHost.StartAsync(replace: services => services.AddSingleton<IConversationStore>(store));
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        host.Graph.Answer = _ =>
        {
            store.Fails = true;
            return FakeGraph.Json(FakeGraph.Accepted);
        };

        var sent = await conversation.SendTextAsync("once");

        sent.Id.Should().Be("wamid.A=");
        host.Log.Entries.Should().Contain(entry => entry.Text.Contains("After a send, the store failed"));
    }

    [Fact]
    public async Task MarkAsRead_WhereThePolicyHasReadReceipts_ShowsTheMarks()
    {
        await using var host = await ChannelHost.StartAsync(options =>
            options.Policy = ChannelCapabilityPolicy.Smartflows.WithFeature(ChannelFeature.ReadReceipts, true));
        host.Graph.Answer = _ => FakeGraph.Json(FakeGraph.Success);
        var started = (ConversationStarted)await host.SaysAsync("Hello");

        (await started.Conversation.MarkAsReadAsync(showTyping: true)).Should().BeTrue();
        (await host.Channel.MarkAsReadAsync(started.Message)).Should().BeTrue();

        host.Graph.Bodies.Should().HaveCount(2).And.OnlyContain(body => body.Contains("\"wamid.in1\""));
        host.Graph.Bodies[0].Should().Contain("typing_indicator");
    }

    [Fact]
    public async Task MarkAsRead_TypingOutsideTheWindow_DoesNothing()
    {
        await using var host = await ChannelHost.StartAsync(options =>
        {
            options.Policy = ChannelCapabilityPolicy.Unrestricted;
            options.SilenceTimeout = null;
        });
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        host.Clock.Advance(TimeSpan.FromHours(25));

        (await conversation.MarkAsReadAsync(showTyping: true)).Should().BeFalse();

        host.Graph.Bodies.Should().BeEmpty();
    }

    /// <summary>In memory, until it fails.</summary>
    private sealed class FailingStore : DelegatingStore
    {
        internal bool Fails { get; set; }

        public override ValueTask<bool> TrySaveAsync(
            StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default) =>
            Fails ? throw new TimeoutException() : base.TrySaveAsync(chat, absorbed, cancellationToken);
    }
}
