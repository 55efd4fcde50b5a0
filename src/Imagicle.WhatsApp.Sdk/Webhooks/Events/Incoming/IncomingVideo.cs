using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A video.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingVideo&gt;((video, context, token) =&gt; client.DownloadToFileAsync(
///     video,
///     $"{context.IdempotencyKey}.mp4",
///     new DownloadOptions { MaxBytes = MediaLimits.Video, Overwrite = true },
///     token));
/// </code>
/// </example>
/// <param name="MediaId">The media id to download with; valid for 7 days.</param>
public sealed record IncomingVideo(string MediaId) : IncomingMedia(MediaId)
{
    /// <summary>Text that the customer put below it.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Video;
}
