using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelCapability;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelInteraction;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public class ChannelAdaptationTests
{
    private const string Link = "https://files.example/price-list.pdf?sig=a%2Fb";

    private static readonly ChannelCapabilityPolicy Smartflows = ChannelCapabilityPolicy.Smartflows;

    [Fact]
    public void Adapt_Native_IsTheSameMessage()
    {
        var image = new ImageMessage(MediaSource.FromId("1")) { Caption = "The shop" };

        var adapted = Smartflows.Adapt(AgentToEndUser, image);

        adapted.Message.Should().BeSameAs(image);
        adapted.Decision.Capability.Should().Be(Native);
    }

    [Fact]
    public void Adapt_VideoWithCaption_IsCaptionAndLink()
    {
        var adapted = Smartflows.Adapt(BotToEndUser, new VideoMessage(MediaSource.FromLink(Link)) { Caption = "Watch this" });

        adapted.Message.Should().Be(new TextMessage("Watch this\n" + Link) { PreviewUrl = true });
        adapted.Decision.Capability.Should().Be(AsLink);
    }

    [Theory]
    [InlineData("Our prices", "prices.pdf", "Our prices\n" + Link)]
    [InlineData(null, "prices.pdf", "prices.pdf\n" + Link)]
    [InlineData(" ", "prices.pdf", "prices.pdf\n" + Link)]
    [InlineData(null, null, Link)]
    public void Adapt_Document_IsCaptionOrFileNameAndLink(string? caption, string? fileName, string expected)
    {
        var document = new DocumentMessage(MediaSource.FromLink(Link)) { Caption = caption, FileName = fileName };

        Smartflows.Adapt(AgentToEndUser, document).Message.Should().BeOfType<TextMessage>().Which.Body.Should().Be(expected);
    }

    [Fact]
    public void Adapt_EveryKindOfMediaAsLink_HasTheLink()
    {
        var source = MediaSource.FromLink(Link);
        MediaMessage[] all =
        [
            new ImageMessage(source) { Caption = "c" }, new VideoMessage(source), new DocumentMessage(source),
            new AudioMessage(source), new StickerMessage(source),
        ];

        foreach (var message in all)
        {
            var policy = ChannelCapabilityPolicy.Unrestricted.With(BotToEndUser, ContentKind.Of(message), AsLink);

            policy.Adapt(BotToEndUser, message).Message.Should().BeOfType<TextMessage>().Which.Body.Should().EndWith(Link);
        }
    }

    [Fact]
    public void Adapt_LinkWithBlanks_IsEncodedSoThatThePhoneSeesItWhole()
    {
        var document = new DocumentMessage(MediaSource.FromLink("https://files.example/price list.pdf"));

        Smartflows.Adapt(BotToEndUser, document).Message.Should().BeOfType<TextMessage>()
            .Which.Body.Should().Be("https://files.example/price%20list.pdf");
    }

    [Fact]
    public void Adapt_UploadedDocument_IsRefusedForWantOfALink()
    {
        var adapted = Smartflows.Adapt(BotToEndUser, new DocumentMessage(MediaSource.FromId("1")));

        adapted.IsAllowed.Should().BeFalse();
        adapted.Message.Should().BeNull();
        adapted.Decision.Reason.Should().Be(ChannelReason.NoLink);
        adapted.Decision.Explanation.Should().Contain("uploaded media id");
    }

    [Fact]
    public void Adapt_LinkWithPassword_IsRefused() =>
        Smartflows.Adapt(BotToEndUser, new DocumentMessage(MediaSource.FromLink("https://me:secret@files.example/a.pdf")))
            .Decision.Should().Match<ChannelDecision>(d =>
                !d.IsAllowed && d.Reason == ChannelReason.LinkHasCredentials && !d.Explanation.Contains("secret"));

    [Fact]
    public void Adapt_UnsupportedKind_IsRefusedByItsRule() =>
        Smartflows.Adapt(AgentToEndUser, new VideoMessage(MediaSource.FromLink(Link))).Decision
            .Should().Match<ChannelDecision>(d => !d.IsAllowed && d.Reason == ChannelReason.Rule);

    [Theory]
    [InlineData("x", 0, true)]
    [InlineData("x", 1, false)]
    [InlineData("👍🏽", 0, true)] // 4 UTF-16 units, 1 character: limits count what the reader sees
    [InlineData("👍🏽", 1, false)]
    public void Adapt_TextWithLink_MayBeAsLongAsATextAndIsNeverCut(string character, int tooMany, bool fits)
    {
        var length = MessageLimits.TextBody - 1 - Link.Length + tooMany;
        var video = new VideoMessage(MediaSource.FromLink(Link))
        {
            Caption = string.Concat(Enumerable.Repeat(character, length)),
        };

        var adapted = Smartflows.Adapt(BotToEndUser, video);

        adapted.IsAllowed.Should().Be(fits);
        if (fits)
        {
            MessageValidator.Validate(adapted.Message!).Should().BeEmpty();
        }
        else
        {
            adapted.Decision.Reason.Should().Be(ChannelReason.LinkTooLong);
            adapted.Decision.Limit.Should().Be(MessageLimits.TextBody);
        }
    }

    [Fact]
    public void Adapt_MenuWithNativeHeader_IsTheSameMessage()
    {
        var menu = Menu(InteractiveHeader.FromImage(MediaSource.FromId("1")));

        Smartflows.Adapt(BotToEndUser, menu).Message.Should().BeSameAs(menu);
        Smartflows.Adapt(BotToEndUser, Menu("Title")).Decision.Capability.Should().Be(Native);
    }

    [Fact]
    public void Adapt_MenuWithHeaderAsLink_HasTheLinkBelowItsText()
    {
        var adapted = Smartflows.Adapt(BotToEndUser, Menu(InteractiveHeader.FromVideo(MediaSource.FromLink(Link))));

        adapted.Message.Should().BeEquivalentTo(
            new ReplyButtonsMessage("Choose\n" + Link, new ReplyButton("a", "A")) { Footer = "Small" });
        adapted.Decision.Should().Match<ChannelDecision>(d =>
            d.Capability == AsLink && d.Kind == ContentKind.Menu
            && d.Reason == ChannelReason.HeaderRule && d.HeaderKind == ContentKind.Video);
    }

    [Fact]
    public void Adapt_MenuWithUnsupportedHeader_IsRefusedByTheHeadersRule()
    {
        var adapted = Smartflows.Adapt(AgentToEndUser, Menu(InteractiveHeader.FromVideo(MediaSource.FromLink(Link))));

        adapted.IsAllowed.Should().BeFalse();
        adapted.Decision.Reason.Should().Be(ChannelReason.HeaderRule);
        adapted.Decision.Explanation.Should().Contain("'video' header of 'menu'");
    }

    [Fact]
    public void Adapt_MenuWithUploadedHeaderAsLink_IsRefused() =>
        Smartflows.Adapt(BotToEndUser, Menu(InteractiveHeader.FromDocument(MediaSource.FromId("1"))))
            .Decision.Reason.Should().Be(ChannelReason.NoLink);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Adapt_MenuWithHeaderAsLink_KeepsTheLimitOfItsText(int tooMany, bool fits)
    {
        var menu = Menu(InteractiveHeader.FromVideo(MediaSource.FromLink(Link))) with
        {
            Body = new string('x', MessageLimits.InteractiveBody - 1 - Link.Length + tooMany),
        };

        var adapted = Smartflows.Adapt(BotToEndUser, menu);

        adapted.IsAllowed.Should().Be(fits);
        adapted.Decision.Limit.Should().Be(fits ? null : MessageLimits.InteractiveBody);
    }

    [Fact]
    public void Adapt_AnyMessage_DecidesAsDecideDoes()
    {
        OutgoingMessage[] messages =
        [
            new TextMessage("hi"), new VideoMessage(MediaSource.FromLink(Link)), new VideoMessage(MediaSource.FromId("1")),
            new AudioMessage(MediaSource.FromId("1")), new TemplateMessage("offer", "en"),
            Menu(InteractiveHeader.FromVideo(MediaSource.FromLink(Link))),
        ];

        foreach (var interaction in Enum.GetValues<ChannelInteraction>())
        {
            foreach (var message in messages)
            {
                var adapted = Smartflows.Adapt(interaction, message);

                adapted.Decision.Should().Be(Smartflows.Decide(interaction, message));
                adapted.IsAllowed.Should().Be(adapted.Decision.IsAllowed);
            }
        }
    }

    private static ReplyButtonsMessage Menu(InteractiveHeader header) =>
        new("Choose", new ReplyButton("a", "A")) { Header = header, Footer = "Small" };
}
