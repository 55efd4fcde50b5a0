namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// What a channel does with a kind of content or with one message, and why. <c>default</c> refuses.
/// </summary>
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

    /// <summary>Who wanted to write to whom.</summary>
    public ChannelInteraction Interaction { get; }

    /// <summary>What it was about.</summary>
    public ContentKind Kind { get; }

    /// <summary>How it gets through.</summary>
    public ChannelCapability Capability { get; internal init; }

    /// <summary>Whether it gets through, as it is or as a link.</summary>
    public bool IsAllowed => Capability != ChannelCapability.Unsupported;

    /// <summary>Why; to branch on.</summary>
    public ChannelReason Reason { get; internal init; }

    /// <summary>The kind of media in the header that decided; null when the header did not matter.</summary>
    public ContentKind? HeaderKind { get; internal init; }

    /// <summary>
    /// How many there are: buttons for <see cref="ChannelReason.TooManyMenuButtons"/>; otherwise null.
    /// </summary>
    public int? Count { get; internal init; }

    /// <summary>
    /// How many are allowed: buttons for <see cref="ChannelReason.TooManyMenuButtons"/>, characters for
    /// <see cref="ChannelReason.LinkTooLong"/>; otherwise null.
    /// </summary>
    public int? Limit { get; internal init; }

    /// <summary>Why, as an English sentence for developers and logs; never holds content. Composed when asked for.</summary>
    public string Explanation => ChannelExplanations.Explain(this);

    /// <summary>The explanation.</summary>
    public override string ToString() => Explanation;
}
