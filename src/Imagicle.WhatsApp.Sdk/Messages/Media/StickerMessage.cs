using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A WebP sticker: 100 KB static, 500 KB animated at most. Stickers have no caption.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/sticker-messages"/>
/// </summary>
/// <example>
/// <code>
/// var mediaId = await client.Media.UploadFileAsync("thanks.webp", cancellationToken: cancellationToken);
/// await client.Messages.SendAsync(
///     to, new StickerMessage(MediaSource.FromId(mediaId)), cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Source">An uploaded media id or a public link.</param>
public sealed record StickerMessage(MediaSource Source) : MediaMessage(Source)
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Sticker;
}
