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
        started.Conversation.History.Select(moment => moment.Kind).Should().Equal(
            ConversationMomentKind.Started, ConversationMomentKind.CustomerMessage, ConversationMomentKind.BusinessMessage);
    }

    [Fact]
    public async Task HandOver_ToAgentAndBack_IsToldAndStandsInTheHistoryWithItsMoment()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await conversation.HandOverToAgentAsync("grace");
        var toAgent = await host.NextAsync<ConversationHandedOver>();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await conversation.HandBackToBotAsync();
        var toBot = await host.NextAsync<ConversationHandedOver>();

        (toAgent.To, toAgent.Agent, toAgent.Moment.Time).Should()
            .Be((ChannelParticipant.HumanAgent, "grace", ChannelHost.Start.AddMinutes(1)));
        (toBot.To, toBot.Agent, toBot.Moment.Time).Should().Be((ChannelParticipant.Bot, null, ChannelHost.Start.AddMinutes(2)));
        conversation.History.Where(moment => moment.Kind == ConversationMomentKind.HandedOver)
            .Should().Equal(toAgent.Moment, toBot.Moment);
        conversation.ServedBy.Should().Be(ChannelParticipant.Bot);
    }

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
}
