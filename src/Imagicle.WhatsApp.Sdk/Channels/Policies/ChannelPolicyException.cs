namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel's policy refused a message; nothing was sent.</summary>
public sealed class ChannelPolicyException : ChannelRefusalException
{
    /// <summary>A refusal.</summary>
    /// <param name="decision">What was decided and why.</param>
    public ChannelPolicyException(ChannelDecision decision)
        : base(decision.Explanation) => Decision = decision;

    /// <summary>What was decided and why.</summary>
    public ChannelDecision Decision { get; }
}
