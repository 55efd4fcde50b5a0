using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A video: MP4 or 3GPP with H.264 and AAC, 16 MB at most.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/video-messages"/>
/// </summary>
/// <example>
/// <code>
/// var mediaId = await client.Media.UploadFileAsync("tour.mp4", cancellationToken: cancellationToken);
/// var video = new VideoMessage(MediaSource.FromId(mediaId)) { Caption = "A tour of our office" };
/// await client.Messages.SendAsync(to, video, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Source">An uploaded media id or a public link.</param>
public sealed record VideoMessage(MediaSource Source) : MediaMessage(Source)
{
    /// <summary>Text below the video; <see cref="MessageLimits.Caption"/> characters at most.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Video;

    private protected override void WriteDetails(Utf8JsonWriter writer) =>
        writer.WriteOptional("caption"u8, Caption);

    internal override void Check(MessageProblems problems) =>
        problems.AtMost("video.caption", Caption, MessageLimits.Caption);
}
