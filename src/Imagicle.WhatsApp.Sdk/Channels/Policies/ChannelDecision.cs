namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The policy's decision about a kind of content or one message, with the reason. <c>default</c> refuses.</summary>
/// <example>
/// <code>
/// var decision = channel.Policy.Decide(ChannelInteraction.AgentToEndUser, ContentKind.Video);
/// var hint = decision.IsAllowed ? null : decision.Explanation; // shown beside the agent's disabled button
/// </code>
/// </example>
public readonly record struct ChannelDecision
{
    internal ChannelDecision(
        ChannelInteraction interaction, ContentKind kind, ChannelCapability capability, ChannelReason reason)
    {
        Interaction = interaction;
        Kind = kind;
        Capability = capability;
        Reason = reason;
    }

    /// <summary>The direction of the message.</summary>
    public ChannelInteraction Interaction { get; }

    /// <summary>The kind of the content.</summary>
    public ContentKind Kind { get; }

    /// <summary>The way through the channel.</summary>
    public ChannelCapability Capability { get; internal init; }

    /// <summary>Whether it gets through, as it is or as a link.</summary>
    public bool IsAllowed => Capability != ChannelCapability.Unsupported;

    /// <summary>The reason, to branch on.</summary>
    public ChannelReason Reason { get; internal init; }

    /// <summary>The kind of media in the header that decided; null when the header did not matter.</summary>
    public ContentKind? HeaderKind { get; internal init; }

    /// <summary>The number of buttons for <see cref="ChannelReason.TooManyMenuButtons"/>; otherwise null.</summary>
    public int? Count { get; internal init; }

    /// <summary>
    /// The allowed number: of buttons for <see cref="ChannelReason.TooManyMenuButtons"/>, of characters for
    /// <see cref="ChannelReason.LinkTooLong"/>; otherwise null.
    /// </summary>
    public int? Limit { get; internal init; }

    /// <summary>The reason as an English sentence for developers and logs. It never holds content.</summary>
    public string Explanation => ChannelExplanations.Explain(this);

    /// <summary>The explanation.</summary>
    public override string ToString() => Explanation;
}
