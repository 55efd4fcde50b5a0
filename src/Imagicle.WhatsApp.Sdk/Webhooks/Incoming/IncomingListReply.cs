namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer chose a row of a list.</summary>
/// <param name="RowId">The id given when the list was sent.</param>
/// <param name="Title">The row's title.</param>
public sealed record IncomingListReply(string RowId, string Title) : IncomingMessage
{
    /// <summary>The row's description.</summary>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Interactive;
}
