using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelInteraction;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>The sentences of the reference product about its channel, a test for each: what goes through.</summary>
public sealed class SmartflowsCapabilityTests
{
    private static readonly ImageMessage Image = new(MediaSource.FromLink("https://files.example/i.jpg")) { Caption = "Look" };
    private static readonly VideoMessage Video = new(MediaSource.FromLink("https://files.example/v.mp4")) { Caption = "Watch" };
    private static readonly DocumentMessage Document = new(MediaSource.FromLink("https://files.example/d.pdf")) { Caption = "Read" };

    [Fact]
    public async Task Menus_HaveAtMost3Buttons()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        await host.Ada.SaysAsync("Hello");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;

        await conversation.SendAsync(Menu(3));
        var refused = (await conversation.Awaiting(c => c.SendAsync(Menu(4))).Should().ThrowAsync<ChannelPolicyException>()).Which;

        refused.Decision.Should().Match<ChannelDecision>(d => d.Reason == ChannelReason.TooManyMenuButtons && d.Limit == 3);
        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<ReplyButtonsMessage>();
    }

    [Fact]
    public async Task HumanAgents_CanSendTextImagesAndDocuments()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        var conversation = await WithAgentAsync(host);

        await conversation.SendTextAsync("This is Grace");
        await conversation.SendAsync(Image);
        await conversation.SendAsync(Document);

        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<TextMessage>();
        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<ImageMessage>();
        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<TextMessage>()
            .Which.Body.Should().Be("Read\nhttps://files.example/d.pdf", "documents go as a link");
        await conversation.Awaiting(c => c.SendAsync(Video)).Should().ThrowAsync<ChannelPolicyException>();
    }

    [Fact]
    public async Task Customers_CanSendOnlyTextToAgents_AndTheRestIsIgnoredVisibly()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        var conversation = await WithAgentAsync(host);

        await host.Ada.SaysAsync("Here it is");
        (await host.NextAsync<ConversationMessage>()).Conversation.ServedBy.Should().Be(ChannelParticipant.HumanAgent);
        await host.Ada.SendsImageAsync();
        await IsIgnoredAsync(ContentKind.Image);
        await host.Ada.SendsVideoAsync();
        await IsIgnoredAsync(ContentKind.Video);
        await host.Ada.SendsDocumentAsync("d.pdf");
        await IsIgnoredAsync(ContentKind.Document);

        await conversation.RefreshAsync();
        conversation.History.Where(entry => entry.Kind == HistoryEntryKind.IgnoredMessage)
            .Select(entry => entry.Content).Should().Equal(ContentKind.Image, ContentKind.Video, ContentKind.Document);

        async Task IsIgnoredAsync(ContentKind kind)
        {
            var ignored = await host.NextAsync<ContentIgnoredEvent>();
            (ignored.Decision.Kind, ignored.Decision.Interaction).Should().Be((kind, EndUserToAgent));
            ignored.Conversation!.Id.Should().Be(conversation.Id);
        }
    }

    [Fact]
    public void VoiceCalls_AreNotSupported()
    {
        ChannelCapabilityPolicy.Smartflows.Supports(ChannelFeature.VoiceCalls).Should().BeFalse();
        ChannelCapabilityPolicy.Smartflows.Decide(BotToEndUser, ContentKind.CallButton).IsAllowed.Should().BeFalse();
        ChannelCapabilityPolicy.Smartflows.Decide(AgentToEndUser, ContentKind.CallPermissionRequest).IsAllowed.Should().BeFalse();
    }

    [Fact]
    public async Task GeoLocation_IsNotSupported()
    {
        await using var host = await EmulatedChannelHost.StartAsync();

        await host.Ada.SharesLocationAsync(43.77, 11.25);

        (await host.NextAsync<ContentIgnoredEvent>()).Decision.Kind.Should().Be(ContentKind.Location);
        ChannelCapabilityPolicy.Smartflows.Supports(ChannelFeature.GeoLocation).Should().BeFalse();
    }

    [Fact]
    public async Task ReadReceipts_AreNotSupported()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        await host.Ada.SaysAsync("Hello");
        var started = await host.NextAsync<ConversationStarted>();

        (await started.Conversation.MarkAsReadAsync(showTyping: true)).Should().BeFalse();
        (await host.Channel.MarkAsReadAsync(started.Message)).Should().BeFalse();

        host.Ada.ReadMarks.Should().BeEmpty();
    }

    [Fact]
    public void DisappearingMessages_AreNotSupported() =>
        ChannelCapabilityPolicy.Smartflows.Supports(ChannelFeature.DisappearingMessages).Should().BeFalse();

    [Fact]
    public async Task AsLink_TheCustomerGetsATextWithCaptionAndUrlInsteadOfAMediaBubble()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        await host.Ada.SaysAsync("Hello");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;

        await conversation.SendAsync(Video);

        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<TextMessage>()
            .Which.Body.Should().Be("Watch\nhttps://files.example/v.mp4");
    }

    [Theory]
    [InlineData(ChannelParticipant.Bot)]
    [InlineData(ChannelParticipant.HumanAgent)]
    public async Task QuickRepliesAndActionButtons_WorkFromBotAndAgent(ChannelParticipant sender)
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        host.Emulator.Approve(new("offer", "en_US") { BodyParameters = 0, ButtonLabels = ["Yes, please"] });
        await host.Ada.SaysAsync("Hello");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;

        await conversation.SendAsync(
            new TemplateMessage("offer", "en_US") { Buttons = [new QuickReplyButton(0, "yes")] }, sender: sender);
        await host.Ada.NextMessageAsync();
        await host.Ada.TapsAsync("Yes, please");

        (await host.NextAsync<ConversationMessage>()).Message.Should().BeOfType<IncomingButton>();
        foreach (var interaction in new[] { BotToEndUser, AgentToEndUser })
        {
            var template = new TemplateMessage("offer", "en_US") { Buttons = [new UrlButton(0, "17")] };
            ChannelCapabilityPolicy.Smartflows.Decide(interaction, template).IsAllowed.Should().BeTrue();
        }
    }

    private static async Task<Conversation> WithAgentAsync(EmulatedChannelHost host)
    {
        await host.Ada.SaysAsync("I want to talk to a person");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;
        await conversation.HandOverToAgentAsync("grace");
        await host.NextAsync<ConversationHandedOver>();
        return conversation;
    }

    private static ReplyButtonsMessage Menu(int buttons) =>
        new("Choose", [.. Enumerable.Range(1, buttons).Select(i => new ReplyButton($"id{i}", $"Option {i}"))]);
}
