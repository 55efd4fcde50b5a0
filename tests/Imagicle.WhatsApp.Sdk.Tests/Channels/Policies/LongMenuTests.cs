using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Extensions.Configuration;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelInteraction;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>Menus with too many buttons as lists, and carousels by the media of their cards.</summary>
public sealed class LongMenuTests
{
    private static readonly ChannelCapabilityPolicy WithLists = ChannelCapabilityPolicy.Smartflows
        .With(BotToEndUser, ContentKind.List, ChannelCapability.Native)
        .WithLongMenusAsList("Choose");

    [Fact]
    public void Adapt_FourButtonsWhereListsAreAllowed_IsAListWithTheSameAnswers()
    {
        var menu = Menu(4) with { Footer = "Bye", Header = InteractiveHeader.FromText("Hi") };

        var adaptation = WithLists.Adapt(BotToEndUser, menu);

        adaptation.Decision.Reason.Should().Be(ChannelReason.MenuAsList);
        adaptation.Decision.Explanation.Should().Be("The channel sends a menu with too many buttons as a list from the bot to the end user.");
        var list = adaptation.Message.Should().BeOfType<ListMessage>().Subject;
        (list.Body, list.ButtonText, list.Footer, list.Header).Should().Be(("Pick", "Choose", "Bye", menu.Header));
        list.Sections.Should().ContainSingle().Which.Rows.Select(row => (row.Id, row.Title)).Should()
            .Equal(menu.Buttons.Select(button => (button.Id, button.Title)));
        MessageValidator.Validate("+393331234567", list).Should().BeEmpty();
    }

    [Fact]
    public void Decide_WhereListsAreNotAllowed_IsRefused()
    {
        Reason(WithLists, AgentToEndUser, Menu(4)).Should().Be(ChannelReason.TooManyMenuButtons);
        Reason(ChannelCapabilityPolicy.Smartflows.WithLongMenusAsList("Choose"), BotToEndUser, Menu(4))
            .Should().Be(ChannelReason.TooManyMenuButtons);
        Reason(WithLists.WithLongMenusAsList(null), BotToEndUser, Menu(4)).Should().Be(ChannelReason.TooManyMenuButtons);
    }

    [Fact]
    public void Decide_WhatNoListCanHold_IsRefused()
    {
        Reason(WithLists, BotToEndUser, Menu(11)).Should().Be(ChannelReason.TooManyMenuButtons);
        Reason(WithLists, BotToEndUser, Menu(4) with { Header = InteractiveHeader.FromImage(MediaSource.FromId("1")) })
            .Should().Be(ChannelReason.TooManyMenuButtons);
        Reason(WithLists, BotToEndUser, Menu(3)).Should().Be(ChannelReason.Rule, "three buttons stay a menu");
    }

    [Fact]
    public void Adapt_WithoutARuleForButtons_MakesAListBeyondMetasLimit()
    {
        var policy = ChannelCapabilityPolicy.Unrestricted.WithLongMenusAsList("Choose");

        policy.Adapt(BotToEndUser, Menu(3)).Message.Should().BeOfType<ReplyButtonsMessage>();
        policy.Adapt(BotToEndUser, Menu(4)).Message.Should().BeOfType<ListMessage>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a button with 21 signs")]
    public void WithLongMenusAsList_TextThatNoButtonHas_Throws(string text) =>
        WithLists.Invoking(policy => policy.WithLongMenusAsList(text)).Should().Throw<ArgumentException>();

    [Fact]
    public void Configuration_SetsIt()
    {
        Read("Choose").LongMenuButtonText.Should().Be("Choose");
        FluentActions.Invoking(() => Read(new string('x', 21))).Should().Throw<InvalidOperationException>()
            .WithMessage("*LongMenuButtonText*1 to 20 characters*");

        static ChannelCapabilityPolicy Read(string text) => ChannelCapabilityPolicy.FromConfiguration(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["BasedOn"] = "Unrestricted",
                ["LongMenuButtonText"] = text,
            }).Build());
    }

    [Theory]
    [InlineData(ChannelCapability.Native, true)]
    [InlineData(ChannelCapability.AsLink, false)]
    [InlineData(ChannelCapability.Unsupported, false)]
    public void Decide_Carousel_GoesByTheMediaOfItsCards(ChannelCapability video, bool isAllowed)
    {
        var policy = ChannelCapabilityPolicy.Unrestricted.With(BotToEndUser, ContentKind.Video, video);
        var carousel = new MediaCarouselMessage("Look", Card("1"), Card("2"));

        var decision = policy.Decide(BotToEndUser, carousel);

        decision.IsAllowed.Should().Be(isAllowed);
        if (!isAllowed)
        {
            (decision.Reason, decision.HeaderKind).Should().Be((ChannelReason.HeaderRule, ContentKind.Video));
            decision.Explanation.Should().Be("The channel does not support the 'video' header of 'carousel' from the bot to the end user.");
        }

        static MediaCard Card(string id) => new(
            InteractiveHeader.FromVideo(MediaSource.FromLink($"https://files.example/{id}.mp4")), new ReplyButton(id, $"Choose {id}"));
    }

    private static ChannelReason Reason(ChannelCapabilityPolicy policy, ChannelInteraction interaction, OutgoingMessage message) =>
        policy.Decide(interaction, message).Reason;

    private static ReplyButtonsMessage Menu(int buttons) =>
        new("Pick", [.. Enumerable.Range(1, buttons).Select(i => new ReplyButton($"id{i}", $"Option {i}"))]);
}
