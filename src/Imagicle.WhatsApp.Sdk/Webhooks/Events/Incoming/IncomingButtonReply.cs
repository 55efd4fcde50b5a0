using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer tapped a button of a reply-buttons message.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingButtonReply&gt;((reply, context, token) =&gt; client.Messages.SendTextAsync(
///     reply.ToRecipient(),
///     reply.ButtonId switch { "yes" =&gt; "It is booked.", "no" =&gt; "It is cancelled.", _ =&gt; "Please choose." },
///     cancellationToken: token));
/// </code>
/// </example>
/// <param name="ButtonId">The id given when the buttons were sent.</param>
/// <param name="Title">What the button says.</param>
public sealed record IncomingButtonReply(string ButtonId, string Title) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Interactive;
}
