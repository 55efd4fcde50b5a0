using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A text.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingText&gt;((text, context, token) =&gt;
/// {
///     var answer = text.Body.Contains("hours", StringComparison.OrdinalIgnoreCase)
///         ? "We are here from 9 to 17."
///         : "Somebody will answer you soon.";
///     return client.Messages.ReplyAsync(text.ToRecipient(), text.Id, answer, cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="Body">What the customer wrote.</param>
public sealed record IncomingText(string Body) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Text;
}
