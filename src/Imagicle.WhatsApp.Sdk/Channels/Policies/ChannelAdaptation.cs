using System.Diagnostics.CodeAnalysis;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What a channel makes of a message. <c>default</c> is a refusal.</summary>
/// <example>
/// <code>
/// var brochure = new DocumentMessage(MediaSource.FromLink("https://example.com/brochure.pdf")) { Caption = "Our brochure" };
/// var adapted = channel.Policy.Adapt(ChannelInteraction.BotToEndUser, brochure);
/// var preview = adapted.Message is TextMessage text ? text.Body : adapted.Decision.Explanation;
/// </code>
/// </example>
public readonly record struct ChannelAdaptation
{
    internal ChannelAdaptation(ChannelDecision decision, OutgoingMessage? message)
    {
        Decision = decision;
        Message = message;
    }

    /// <summary>How it gets through, and why.</summary>
    public ChannelDecision Decision { get; }

    /// <summary>The message to send instead, or the same one; null when it is refused.</summary>
    public OutgoingMessage? Message { get; }

    /// <summary>Whether there is something to send.</summary>
    [MemberNotNullWhen(true, nameof(Message))]
    public bool IsAllowed => Message is not null;

    /// <summary>The decision's explanation.</summary>
    public override string ToString() => Decision.Explanation;
}
