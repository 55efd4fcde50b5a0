using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A message was deleted (numbers also used in the WhatsApp Business app only).</summary>
/// <example>
/// <code>
/// var revoked = events.OfType&lt;IncomingRevoke&gt;().Select(revoke =&gt; revoke.OriginalMessageId).ToHashSet();
/// var texts = events.OfType&lt;IncomingText&gt;().Where(text =&gt; !revoked.Contains(text.Id));
/// </code>
/// </example>
/// <param name="OriginalMessageId">The message that was deleted.</param>
public sealed record IncomingRevoke(string OriginalMessageId) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Revoke;
}
