namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// Meta's limits for files, in bytes. Meta writes "MB" without saying which, so the larger reading is used and Meta has
/// the last word.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
/// <example>
/// <code>
/// var kind = new FileInfo("tour.mp4").Length &lt;= MediaLimits.Video ? MediaKind.Video : MediaKind.Document;
/// await client.Media.UploadFileAsync("tour.mp4", options: new() { Kind = kind }, cancellationToken: cancellationToken);
/// </code>
/// </example>
public static class MediaLimits
{
    /// <summary>Sounds: AAC, AMR, MP3, MP4 and OGG with the Opus codec. 16 MB.</summary>
    public const int Audio = 16 << 20;

    /// <summary>Files; also the largest that a customer can send. 100 MB.</summary>
    public const int Document = 100 << 20;

    /// <summary>Pictures: JPEG and PNG. 5 MB.</summary>
    public const int Image = 5 << 20;

    /// <summary>Animated stickers: WebP. 500 KB.</summary>
    public const int Sticker = 500 << 10;

    /// <summary>Stickers that do not move: WebP. 100 KB.</summary>
    public const int StaticSticker = 100 << 10;

    /// <summary>Videos: MP4 and 3GP. 16 MB.</summary>
    public const int Video = 16 << 20;
}
