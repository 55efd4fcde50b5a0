using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A message of a kind that the channel does not take. It reaches the handlers of this event instead of those of the
/// message, so that it is seen and never lost. A handler may answer it, count it, or pass it on after all.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ContentIgnoredEvent&gt;((ignored, context, token) =&gt; channel.SendAsync(
///     ChannelParticipant.Bot,
///     ignored.Message.ToRecipient(),
///     new TextMessage("I can only read texts. Please write to me."),
///     cancellationToken: token));
/// </code>
/// </example>
/// <param name="Message">The message, whole.</param>
/// <param name="Decision">The policy's decision, with the reason.</param>
public sealed record ContentIgnoredEvent(IncomingMessage Message, ChannelDecision Decision) : WhatsAppEvent
{
    /// <summary>The open conversation that it would belong to; null if there is none. It opens none.</summary>
    public Conversation? Conversation { get; init; }

    internal override string? OrderKey => Message.OrderKey;

    internal override string? DuplicateKey => Message.DuplicateKey;

    internal static ContentIgnoredEvent From(IncomingMessage message, ChannelDecision decision) =>
        new(message, decision) { Source = message.Source, RawJson = message.RawJson };
}
