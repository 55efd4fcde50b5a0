using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelCapability;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelInteraction;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public class ChannelPolicyChangesTests
{
    private static readonly ChannelCapabilityPolicy Smartflows = ChannelCapabilityPolicy.Smartflows;

    [Fact]
    public void With_AnotherRule_ChangesOneCellOfACopy()
    {
        var policy = Smartflows.With(AgentToEndUser, ContentKind.Video, Native);

        var changed =
            from interaction in Enum.GetValues<ChannelInteraction>()
            from kind in ContentKind.Known
            where policy.Decide(interaction, kind) != Smartflows.Decide(interaction, kind)
            select (interaction, kind);
        changed.Should().Equal((AgentToEndUser, ContentKind.Video));
        policy.Decide(AgentToEndUser, ContentKind.Video).Capability.Should().Be(Native);
        policy.MaxMenuButtons.Should().Be(3);
    }

    [Fact]
    public void With_KindOfNextYear_IsDecidedByItsRule()
    {
        var policy = ChannelCapabilityPolicy.Unrestricted.With(EndUserToBot, new ContentKind("hologram"), Unsupported);

        var decision = policy.Decide(EndUserToBot, new IncomingUnknown(new MessageType("hologram")));
        decision.IsAllowed.Should().BeFalse();
        decision.Reason.Should().Be(ChannelReason.Rule);
    }

    [Theory]
    [InlineData(EndUserToBot, "image")]
    [InlineData(EndUserToAgent, "image")]
    [InlineData(BotToEndUser, "text")]
    [InlineData(BotToEndUser, "location")]
    [InlineData(BotToEndUser, "hologram")]
    public void With_AsLinkWithoutSense_Throws(ChannelInteraction interaction, string kind)
    {
        var change = () => Smartflows.With(interaction, new ContentKind(kind), AsLink);

        change.Should().Throw<ArgumentException>().WithMessage("*as a link*");
    }

    [Fact]
    public void With_EmptyKindOrUndefinedValues_Throws()
    {
        var noKind = () => Smartflows.With(BotToEndUser, default, Native);
        var noInteraction = () => Smartflows.With((ChannelInteraction)9, ContentKind.Text, Native);
        var noCapability = () => Smartflows.With(BotToEndUser, ContentKind.Text, (ChannelCapability)9);

        noKind.Should().Throw<ArgumentException>();
        noInteraction.Should().Throw<ArgumentOutOfRangeException>();
        noCapability.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void WithMaxMenuButtons_Two_RefusesThreeAndKeepsTheRest()
    {
        var policy = Smartflows.WithMaxMenuButtons(2);
        var menu = new ReplyButtonsMessage("Choose", new ReplyButton("a", "A"), new("b", "B"), new("c", "C"));

        policy.Decide(BotToEndUser, menu).Limit.Should().Be(2);
        policy.Decide(BotToEndUser, ContentKind.Video).Capability.Should().Be(AsLink);
        policy.WithMaxMenuButtons(null).Decide(BotToEndUser, menu).IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void WithMaxMenuButtons_Zero_Throws()
    {
        var change = () => Smartflows.WithMaxMenuButtons(0);

        change.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void WithFeature_On_AddsThatOneOnly()
    {
        var policy = Smartflows.WithFeature(ChannelFeature.ReadReceipts, supported: true);

        Enum.GetValues<ChannelFeature>().Where(policy.Supports).Should().Equal(ChannelFeature.ReadReceipts);
        policy.WithFeature(ChannelFeature.ReadReceipts, supported: false)
            .Supports(ChannelFeature.ReadReceipts).Should().BeFalse();
    }

    [Fact]
    public void WithFeature_GeoLocation_AndItsRulesAreOneThing()
    {
        var off = ChannelCapabilityPolicy.Unrestricted.WithFeature(ChannelFeature.GeoLocation, supported: false);

        off.Supports(ChannelFeature.GeoLocation).Should().BeFalse();
        off.Supports(ChannelFeature.VoiceCalls).Should().BeTrue();
        off.Decide(EndUserToBot, new IncomingLocation(43.7, 11.2)).IsAllowed.Should().BeFalse();
        off.Decide(BotToEndUser, ContentKind.LocationRequest).IsAllowed.Should().BeFalse();
        off.With(EndUserToBot, ContentKind.Location, Native).Supports(ChannelFeature.GeoLocation).Should().BeTrue();
    }

    [Fact]
    public void Decide_MessageInTheWrongDirection_IsRefused()
    {
        var policy = ChannelCapabilityPolicy.Unrestricted;

        var sent = policy.Decide(EndUserToBot, new TextMessage("hi"));
        var received = policy.Decide(BotToEndUser, new IncomingText("hi"));

        new[] { sent, received }.Should().OnlyContain(d => !d.IsAllowed && d.Reason == ChannelReason.WrongDirection);
        policy.Adapt(EndUserToBot, new TextMessage("hi")).IsAllowed.Should().BeFalse();
    }
}
