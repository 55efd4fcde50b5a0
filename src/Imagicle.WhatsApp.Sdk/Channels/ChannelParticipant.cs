namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The participants who speak for the business.</summary>
public enum ChannelParticipant
{
    // Stores keep the numbers: new participants go to the end.

    /// <summary>A program.</summary>
    Bot,

    /// <summary>A person.</summary>
    HumanAgent,
}
