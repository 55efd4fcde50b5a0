namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Who writes to whom on a channel.</summary>
/// <example>
/// <code>
/// var forAgents = ContentKind.Known
///     .Where(kind =&gt; channel.Policy.Decide(ChannelInteraction.AgentToEndUser, kind).IsAllowed)
///     .ToList();
/// </code>
/// </example>
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
