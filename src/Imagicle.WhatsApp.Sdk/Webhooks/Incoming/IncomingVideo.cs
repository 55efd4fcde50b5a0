namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A video.</summary>
/// <param name="MediaId">The media id to download with; valid for 7 days.</param>
public sealed record IncomingVideo(string MediaId) : IncomingMedia(MediaId)
{
    /// <summary>Text that the customer put below it.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Video;
}
