namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A file.</summary>
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
