namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A text.</summary>
/// <param name="Body">What the customer wrote.</param>
public sealed record IncomingText(string Body) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Text;
}
