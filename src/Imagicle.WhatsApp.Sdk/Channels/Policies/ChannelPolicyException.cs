namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel's policy refused a message; nothing was sent.</summary>
public sealed class ChannelPolicyException : ChannelRefusalException
{
    /// <summary>A refusal by the policy.</summary>
    /// <param name="decision">The decision, with the reason.</param>
    public ChannelPolicyException(ChannelDecision decision)
        : base(decision.Explanation) => Decision = decision;

    /// <summary>The decision, with the reason.</summary>
    public ChannelDecision Decision { get; }
}
