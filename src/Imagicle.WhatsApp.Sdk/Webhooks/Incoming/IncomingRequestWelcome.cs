namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer opened the chat for the first time; Meta sends it no longer, as far as is known.</summary>
public sealed record IncomingRequestWelcome : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.RequestWelcome;
}
