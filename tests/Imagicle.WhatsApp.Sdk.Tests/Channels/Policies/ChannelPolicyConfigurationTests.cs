using Imagicle.WhatsApp.Sdk.Channels;
using Microsoft.Extensions.Configuration;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public class ChannelPolicyConfigurationTests
{
    [Fact]
    public void FromConfiguration_PresetOnly_IsThePreset()
    {
        var policy = Read(("BasedOn", "Smartflows"));

        policy.MaxMenuButtons.Should().Be(3);
        policy.Decide(ChannelInteraction.BotToEndUser, ContentKind.Video).Capability.Should().Be(ChannelCapability.AsLink);
        policy.Decide(ChannelInteraction.BotToEndUser, ContentKind.Audio).IsAllowed.Should().BeFalse();
    }

    [Fact]
    public void FromConfiguration_Everything_IsRead()
    {
        var policy = Read(
            ("BasedOn", "Unrestricted"),
            ("Rules:AgentToEndUser:video", "AsLink"),
            ("Rules:EndUserToBot:menu_reply", "Unsupported"),
            ("MaxMenuButtons", "2"),
            ("Features:ReadReceipts", "false"));

        policy.Decide(ChannelInteraction.AgentToEndUser, ContentKind.Video).Capability.Should().Be(ChannelCapability.AsLink);
        policy.Decide(ChannelInteraction.EndUserToBot, ContentKind.MenuReply).IsAllowed.Should().BeFalse();
        policy.Decide(ChannelInteraction.EndUserToBot, ContentKind.Video).IsAllowed.Should().BeTrue();
        policy.MaxMenuButtons.Should().Be(2);
        policy.Supports(ChannelFeature.ReadReceipts).Should().BeFalse();
        policy.Supports(ChannelFeature.VoiceCalls).Should().BeTrue();
    }

    [Fact]
    public void FromConfiguration_OtherCase_IsTheSame()
    {
        var policy = Read(("basedon", "smartflows"), ("rules:bottoenduser:AUDIO", "native"), ("features:voicecalls", "True"));

        policy.Decide(ChannelInteraction.BotToEndUser, ContentKind.Audio).Capability.Should().Be(ChannelCapability.Native);
        policy.Supports(ChannelFeature.VoiceCalls).Should().BeTrue();
    }

    [Fact]
    public void FromConfiguration_RuleForAPlace_WinsOverGeoLocation()
    {
        var policy = Read(
            ("BasedOn", "Unrestricted"), ("Features:GeoLocation", "false"), ("Rules:EndUserToBot:location", "Native"));

        policy.Decide(ChannelInteraction.EndUserToBot, ContentKind.Location).IsAllowed.Should().BeTrue();
        policy.Decide(ChannelInteraction.BotToEndUser, ContentKind.Location).IsAllowed.Should().BeFalse();
    }

    [Theory]
    [InlineData("BasedOn", "Smartflow", "BasedOn", "Smartflows, Unrestricted")]
    [InlineData("Rule:BotToEndUser:text", "Native", "Rule", "BasedOn, Rules, MaxMenuButtons, LongMenuButtonText, Features")]
    [InlineData("Rules:BotToUser:text", "Native", "Rules:BotToUser", "EndUserToBot, BotToEndUser, EndUserToAgent, AgentToEndUser")]
    [InlineData("Rules:1:text", "Native", "Rules:1", "EndUserToBot, BotToEndUser, EndUserToAgent, AgentToEndUser")]
    [InlineData("Rules:BotToEndUser:vidoe", "Native", "Rules:BotToEndUser:vidoe", "text, image, video")]
    [InlineData("Rules:BotToEndUser:video", "Link", "Rules:BotToEndUser:video", "Unsupported, AsLink, Native.")]
    [InlineData("Rules:BotToEndUser:video", "2", "Rules:BotToEndUser:video", "Unsupported, AsLink, Native.")]
    [InlineData("Rules:BotToEndUser:text", "AsLink", "Rules:BotToEndUser:text", "Unsupported, Native.")]
    [InlineData("Rules:EndUserToBot:video", "AsLink", "Rules:EndUserToBot:video", "Unsupported, Native.")]
    [InlineData("Rules:BotToEndUser", "Native", "Rules:BotToEndUser", "a section")]
    [InlineData("MaxMenuButtons", "many", "MaxMenuButtons", "a whole number, 1 or more")]
    [InlineData("MaxMenuButtons", "0", "MaxMenuButtons", "a whole number, 1 or more")]
    [InlineData("Features:Calls", "true", "Features:Calls", "VoiceCalls, GeoLocation, ReadReceipts, DisappearingMessages")]
    [InlineData("Features:VoiceCalls", "yes", "Features:VoiceCalls", "true, false")]
    public void FromConfiguration_NameThatMeansNothing_SaysWhereAndWhatIsAllowed(
        string key, string value, string where, string allowed)
    {
        var read = () => Read(("BasedOn", "Smartflows"), (key, value));

        read.Should().Throw<InvalidOperationException>()
            .Which.Message.Should().Contain($"'Channel:{where}'").And.Contain(allowed);
    }

    [Fact]
    public void FromConfiguration_NoBasedOn_IsAnError()
    {
        var read = () => Read(("MaxMenuButtons", "2"));

        read.Should().Throw<InvalidOperationException>().WithMessage("*'Channel:BasedOn'*Smartflows, Unrestricted*");
    }

    private static ChannelCapabilityPolicy Read(params (string Key, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        foreach (var (key, value) in values)
        {
            configuration[$"Channel:{key}"] = value;
        }

        return ChannelCapabilityPolicy.FromConfiguration(configuration.GetSection("Channel"));
    }
}
