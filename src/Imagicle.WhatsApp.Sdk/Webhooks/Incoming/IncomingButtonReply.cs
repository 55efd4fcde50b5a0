namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer tapped a button of a reply-buttons message.</summary>
/// <param name="ButtonId">The id given when the buttons were sent.</param>
/// <param name="Title">What the button says.</param>
public sealed record IncomingButtonReply(string ButtonId, string Title) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Interactive;
}
