namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Relates interactions to the participants of the business.</summary>
internal static class ChannelInteractions
{
    internal static ChannelInteraction ToEndUser(this ChannelParticipant sender) => sender switch
    {
        ChannelParticipant.Bot => ChannelInteraction.BotToEndUser,
        ChannelParticipant.HumanAgent => ChannelInteraction.AgentToEndUser,
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, null),
    };

    internal static ChannelInteraction FromEndUser(this ChannelParticipant servedBy) => servedBy switch
    {
        ChannelParticipant.Bot => ChannelInteraction.EndUserToBot,
        ChannelParticipant.HumanAgent => ChannelInteraction.EndUserToAgent,
        _ => throw new ArgumentOutOfRangeException(nameof(servedBy), servedBy, null),
    };

    internal static bool IsToEndUser(this ChannelInteraction interaction) =>
        interaction is ChannelInteraction.BotToEndUser or ChannelInteraction.AgentToEndUser;

    internal static string Describe(this ChannelInteraction interaction) => interaction switch
    {
        ChannelInteraction.EndUserToBot => "from the end user to the bot",
        ChannelInteraction.BotToEndUser => "from the bot to the end user",
        ChannelInteraction.EndUserToAgent => "from the end user to the human agent",
        _ => "from the human agent to the end user",
    };
}
