using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelCapability;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelInteraction;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>What the reference product documents about its channel, row by row and sentence by sentence.</summary>
public class SmartflowsPolicyTests
{
    private static readonly ChannelCapabilityPolicy Policy = ChannelCapabilityPolicy.Smartflows;

    private static readonly ContentKind[] Columns =
        [ContentKind.Text, ContentKind.Image, ContentKind.Video, ContentKind.Document, ContentKind.Location];

    public static TheoryData<ChannelInteraction> ToEndUser => [BotToEndUser, AgentToEndUser];

    public static TheoryData<ChannelInteraction> FromEndUser => [EndUserToBot, EndUserToAgent];

    [Fact]
    public void Table_EndUserToBot_IsTextOnly() =>
        Row(EndUserToBot).Should().Equal(Native, Unsupported, Unsupported, Unsupported, Unsupported);

    [Fact]
    public void Table_BotToEndUser_SendsVideoAndDocumentsAsLink() =>
        Row(BotToEndUser).Should().Equal(Native, Native, AsLink, AsLink, Unsupported);

    [Fact]
    public void Table_EndUserToAgent_IsTextOnly() =>
        Row(EndUserToAgent).Should().Equal(Native, Unsupported, Unsupported, Unsupported, Unsupported);

    [Fact]
    public void Table_AgentToEndUser_SendsTextImagesAndDocumentsAsLink() =>
        Row(AgentToEndUser).Should().Equal(Native, Native, Unsupported, AsLink, Unsupported);

    [Theory]
    [MemberData(nameof(ToEndUser))]
    public void Menu_ThreeButtons_IsNative(ChannelInteraction interaction) =>
        Policy.Decide(interaction, Menu(3)).Capability.Should().Be(Native);

    [Theory]
    [MemberData(nameof(ToEndUser))]
    public void Menu_FourButtons_IsRefusedWithLimitAndCount(ChannelInteraction interaction)
    {
        var decision = Policy.Decide(interaction, Menu(4));

        decision.IsAllowed.Should().BeFalse();
        decision.Reason.Should().Be(ChannelReason.TooManyMenuButtons);
        decision.Should().Match<ChannelDecision>(d => d.Limit == 3 && d.Count == 4);
        decision.Explanation.Should().Be("A menu has at most 3 buttons on this channel; this one has 4.");
    }

    [Theory]
    [MemberData(nameof(FromEndUser))]
    public void MenuAnswer_FromEndUser_IsNative(ChannelInteraction interaction)
    {
        Policy.Decide(interaction, new IncomingButtonReply("yes", "Yes")).Capability.Should().Be(Native);
        Policy.Decide(interaction, new IncomingButton("Yes", "yes")).Capability.Should().Be(Native);
    }

    [Theory]
    [MemberData(nameof(ToEndUser))]
    public void Template_WithMediaHeader_IsNative(ChannelInteraction interaction)
    {
        var template = new TemplateMessage("offer", "en")
        {
            Header = MediaParameter.Video(MediaSource.FromId("1")),
        };

        Policy.Decide(interaction, template).Capability.Should().Be(Native);
    }

    [Theory]
    [MemberData(nameof(FromEndUser))]
    public void Incoming_ImageVideoDocument_AreUnsupported(ChannelInteraction interaction)
    {
        IncomingMessage[] messages = [new IncomingImage("1"), new IncomingVideo("1"), new IncomingDocument("1")];

        messages.Should().OnlyContain(message => !Policy.Decide(interaction, message).IsAllowed);
    }

    [Theory]
    [MemberData(nameof(FromEndUser))]
    public void Incoming_NoticeOfWhatsApp_IsNative(ChannelInteraction interaction) =>
        Policy.Decide(interaction, ContentKind.System).Capability.Should().Be(Native);

    [Theory]
    [InlineData("audio")]
    [InlineData("sticker")]
    [InlineData("contacts")]
    [InlineData("reaction")]
    [InlineData("list")]
    [InlineData("flow")]
    [InlineData("a kind of next year")]
    public void Unlisted_EveryInteraction_IsUnsupportedForWantOfARule(string kind)
    {
        foreach (var interaction in Enum.GetValues<ChannelInteraction>())
        {
            var decision = Policy.Decide(interaction, new ContentKind(kind));

            decision.Capability.Should().Be(Unsupported);
            decision.Reason.Should().Be(ChannelReason.NoRule);
        }
    }

    [Theory]
    [InlineData(ChannelFeature.VoiceCalls)]
    [InlineData(ChannelFeature.GeoLocation)]
    [InlineData(ChannelFeature.ReadReceipts)]
    [InlineData(ChannelFeature.DisappearingMessages)]
    public void Supports_NoFeature(ChannelFeature feature)
    {
        Policy.Supports(feature).Should().BeFalse();
        ChannelCapabilityPolicy.Unrestricted.Supports(feature).Should().BeTrue();
    }

    private static IEnumerable<ChannelCapability> Row(ChannelInteraction interaction) =>
        Columns.Select(kind => Policy.Decide(interaction, kind)).Select(decision =>
        {
            decision.Reason.Should().Be(ChannelReason.Rule);
            return decision.Capability;
        });

    private static ReplyButtonsMessage Menu(int buttons) =>
        new("Choose", [.. Enumerable.Range(1, buttons).Select(i => new ReplyButton($"id{i}", $"Option {i}"))]);
}
