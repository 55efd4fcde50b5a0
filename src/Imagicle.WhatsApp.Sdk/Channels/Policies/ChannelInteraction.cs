namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The directions in which messages go on a channel.</summary>
public enum ChannelInteraction
{
    /// <summary>The customer writes while a bot serves the conversation.</summary>
    EndUserToBot,

    /// <summary>A bot writes to the customer.</summary>
    BotToEndUser,

    /// <summary>The customer writes while a human agent serves the conversation.</summary>
    EndUserToAgent,

    /// <summary>A human agent writes to the customer.</summary>
    AgentToEndUser,
}
