using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A file.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingDocument&gt;(async (document, context, token) =&gt;
/// {
///     using var file = new MemoryStream();
///     await client.DownloadAsync(document, file, new DownloadOptions { MaxBytes = 10 &lt;&lt; 20 }, token);
///     var answer = $"We got {document.FileName ?? "your document"}.";
///     await client.Messages.ReplyAsync(document.ToRecipient(), document.Id, answer, cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="MediaId">The media id to download with; valid for 7 days.</param>
public sealed record IncomingDocument(string MediaId) : IncomingMedia(MediaId)
{
    /// <summary>The file's name as the customer's phone gave it: do not use it as a path.</summary>
    public string? FileName { get; init; }

    /// <summary>Text that the customer put below it.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Document;
}
