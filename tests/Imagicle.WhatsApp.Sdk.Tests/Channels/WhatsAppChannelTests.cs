using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public class WhatsAppChannelTests
{
    private static readonly Recipient Customer = Recipient.Phone("+390550123456");

    private readonly RecordingMessagesClient messages = new();
    private readonly WhatsAppChannel channel;

    public WhatsAppChannelTests() => channel = new(ChannelCapabilityPolicy.Smartflows, messages);

    [Fact]
    public async Task Send_Native_SendsItWithItsOptions()
    {
        var text = new TextMessage("hi");
        var options = new SendOptions { CallbackData = "17" };
        using var cancellation = new CancellationTokenSource();

        var sent = await channel.SendAsync(ChannelParticipant.Bot, Customer, text, options, cancellation.Token);

        sent.Id.Should().Be("wamid.1");
        messages.Sent.Should().Equal((Customer, text, options, cancellation.Token));
    }

    [Fact]
    public async Task Send_BotSendsVideoByLink_SendsTextWithTheLink()
    {
        var video = new VideoMessage(MediaSource.FromLink("https://files.example/v.mp4")) { Caption = "Watch" };

        await channel.SendAsync(ChannelParticipant.Bot, Customer, video);

        messages.Sent.Should().ContainSingle().Which.Message.Should().BeOfType<TextMessage>()
            .Which.Body.Should().Be("Watch\nhttps://files.example/v.mp4");
    }

    [Fact]
    public async Task Send_AgentSendsVideo_ThrowsWithTheDecisionAndSendsNothing()
    {
        var video = new VideoMessage(MediaSource.FromLink("https://files.example/v.mp4"));

        var send = () => channel.SendAsync(ChannelParticipant.HumanAgent, Customer, video);

        var exception = (await send.Should().ThrowAsync<ChannelPolicyException>()).Which;
        exception.Decision.Should().Be(
            ChannelCapabilityPolicy.Smartflows.Decide(ChannelInteraction.AgentToEndUser, ContentKind.Video));
        exception.Message.Should().Be(exception.Decision.Explanation);
        messages.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_UndefinedSender_Throws()
    {
        var send = () => channel.SendAsync((ChannelParticipant)7, Customer, new TextMessage("hi"));

        await send.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private sealed class RecordingMessagesClient : MessagesClient
    {
        internal List<(Recipient To, OutgoingMessage Message, SendOptions? Options, CancellationToken Token)> Sent { get; } = [];

        public override Task<SentMessage> SendAsync(
            Recipient to, OutgoingMessage message, SendOptions? options = null, CancellationToken cancellationToken = default)
        {
            Sent.Add((to, message, options, cancellationToken));
            return Task.FromResult(new SentMessage($"wamid.{Sent.Count}"));
        }
    }
}
