using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer tapped a quick-reply button of a template.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingButton&gt;((button, context, token) =&gt; button.Payload == "confirm-appointment"
///     ? client.Messages.ReplyAsync(button.ToRecipient(), button.Id, "See you then.", cancellationToken: token)
///     : Task.CompletedTask);
/// </code>
/// </example>
/// <param name="Text">What the button says.</param>
/// <param name="Payload">The payload given when the template was sent; the button's text if none was.</param>
public sealed record IncomingButton(string Text, string Payload) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Button;
}
