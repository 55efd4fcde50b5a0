using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>An emoji put on a message, or taken off it.</summary>
/// <example>
/// <code>
/// var likes = events.OfType&lt;IncomingReaction&gt;()
///     .Where(reaction =&gt; reaction.Emoji is "👍" or "❤️")
///     .ToLookup(reaction =&gt; reaction.MessageId, reaction =&gt; reaction.Sender);
/// </code>
/// </example>
/// <param name="MessageId">The message that it is about.</param>
/// <param name="Emoji">The emoji; null when the customer took the reaction back.</param>
public sealed record IncomingReaction(string MessageId, string? Emoji) : IncomingMessage
{
    /// <summary>The customer took the reaction back.</summary>
    public bool IsRemoval => Emoji is null;

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Reaction;
}
