namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel's policy refused a message; nothing was sent.</summary>
/// <example>
/// <code>
/// try
/// {
///     var place = new LocationMessage(45.4642, 9.19);
///     await channel.SendAsync(ChannelParticipant.Bot, to, place, cancellationToken: cancellationToken);
/// }
/// catch (ChannelPolicyException e) when (e.Decision.Kind == ContentKind.Location)
/// {
///     var address = new TextMessage("You find us beside the cathedral.");
///     await channel.SendAsync(ChannelParticipant.Bot, to, address, cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public sealed class ChannelPolicyException : ChannelRefusalException
{
    /// <summary>A refusal.</summary>
    /// <param name="decision">What was decided and why.</param>
    public ChannelPolicyException(ChannelDecision decision)
        : base(decision.Explanation) => Decision = decision;

    /// <summary>What was decided and why.</summary>
    public ChannelDecision Decision { get; }
}
