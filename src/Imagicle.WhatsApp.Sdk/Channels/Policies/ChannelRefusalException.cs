namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel refused a message; nothing was sent. The derived type says why.</summary>
/// <example>
/// <code>
/// var problem = "";
/// try
/// {
///     await channel.SendAsync(
///         ChannelParticipant.HumanAgent, to, new TextMessage("Good morning!"), cancellationToken: cancellationToken);
/// }
/// catch (ChannelRefusalException e)
/// {
///     problem = e.Message; // nothing was sent: tell the agent why
/// }
/// </code>
/// </example>
public abstract class ChannelRefusalException : Exception
{
    private protected ChannelRefusalException(string message)
        : base(message)
    {
    }
}
