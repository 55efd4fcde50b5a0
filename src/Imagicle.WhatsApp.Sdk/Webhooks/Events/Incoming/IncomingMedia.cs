namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What image, video, audio, document and sticker messages share.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingMedia&gt;(async (media, context, token) =&gt;
/// {
///     var folder = Directory.CreateDirectory(Path.Combine("media", context.IdempotencyKey));
///     var path = Path.Combine(folder.FullName, media.ToSafeFileName());
///     await client.DownloadToFileAsync(media, path, new DownloadOptions { Overwrite = true }, token);
/// });
/// </code>
/// </example>
public abstract record IncomingMedia : IncomingMessage
{
    private protected IncomingMedia(string mediaId) => MediaId = mediaId;

    /// <summary>The media id to download with; valid for 7 days.</summary>
    public string MediaId { get; init; }

    /// <summary>The MIME type, for example <c>image/jpeg</c>; null when Meta left it out.</summary>
    public string? MimeType { get; init; }

    /// <summary>SHA-256 of the file, base64 in webhooks; null when Meta left it out.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A direct download address, valid for 5 minutes and only with the account's token; may be absent.</summary>
    public string? Url { get; init; }
}
