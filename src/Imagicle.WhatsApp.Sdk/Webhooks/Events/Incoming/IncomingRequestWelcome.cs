using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer opened the chat for the first time; Meta sends it no longer, as far as is known.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingRequestWelcome&gt;((welcome, context, token) =&gt;
///     client.Messages.SendTextAsync(welcome.ToRecipient(), "Hello! How can we help you?", cancellationToken: token));
/// </code>
/// </example>
public sealed record IncomingRequestWelcome : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.RequestWelcome;
}
