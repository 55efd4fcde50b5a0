namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A message was deleted (numbers also used in the WhatsApp Business app only).</summary>
/// <param name="OriginalMessageId">The message that was deleted.</param>
public sealed record IncomingRevoke(string OriginalMessageId) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Revoke;
}
