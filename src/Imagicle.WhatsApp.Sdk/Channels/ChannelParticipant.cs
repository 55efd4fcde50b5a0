namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Who speaks for the business.</summary>
/// <example>
/// <code>
/// await channel.SendAsync(
///     ChannelParticipant.HumanAgent, to, new TextMessage("I am looking into it."), cancellationToken: cancellationToken);
/// </code>
/// </example>
public enum ChannelParticipant
{
    /// <summary>A program.</summary>
    Bot,

    /// <summary>A person.</summary>
    HumanAgent,
}
