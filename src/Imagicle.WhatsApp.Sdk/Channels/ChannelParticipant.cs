namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Who speaks for the business.</summary>
public enum ChannelParticipant
{
    /// <summary>A program.</summary>
    Bot,

    /// <summary>A person.</summary>
    HumanAgent,
}
