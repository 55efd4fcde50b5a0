namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer tapped a quick-reply button of a template.</summary>
/// <param name="Text">What the button says.</param>
/// <param name="Payload">The payload given when the template was sent; the button's text if none was.</param>
public sealed record IncomingButton(string Text, string Payload) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Button;
}
