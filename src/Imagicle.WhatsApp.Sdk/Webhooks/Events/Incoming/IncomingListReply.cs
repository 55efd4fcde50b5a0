using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer chose a row of a list.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingListReply&gt;((reply, context, token) =&gt; reply.RowId is "morning" or "evening"
///     ? client.Messages.SendTextAsync(reply.ToRecipient(), $"We deliver: {reply.Title}.", cancellationToken: token)
///     : Task.CompletedTask);
/// </code>
/// </example>
/// <param name="RowId">The id given when the list was sent.</param>
/// <param name="Title">The row's title.</param>
public sealed record IncomingListReply(string RowId, string Title) : IncomingMessage
{
    /// <summary>The row's description.</summary>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Interactive;
}
