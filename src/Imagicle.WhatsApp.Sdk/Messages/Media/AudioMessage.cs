using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A sound file: AAC, AMR, MP3, MP4 audio or OGG (Opus, mono), 16 MB at most. Audio has no caption.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/audio-messages"/>
/// </summary>
/// <example>
/// <code>
/// var mediaId = await client.Media.UploadFileAsync("greeting.ogg", "audio/ogg", cancellationToken: cancellationToken);
/// var voice = new AudioMessage(MediaSource.FromId(mediaId)) { Voice = true };
/// await client.Messages.SendAsync(to, voice, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Source">An uploaded media id or a public link.</param>
public sealed record AudioMessage(MediaSource Source) : MediaMessage(Source)
{
    /// <summary>
    /// Show it as a voice message, with its own icon and transcription. Needs OGG with Opus; the icon and automatic
    /// play come with files of up to 512 KB. Default: no.
    /// </summary>
    public bool Voice { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Audio;

    private protected override void WriteDetails(Utf8JsonWriter writer)
    {
        if (Voice)
        {
            writer.WriteBoolean("voice"u8, true);
        }
    }
}
