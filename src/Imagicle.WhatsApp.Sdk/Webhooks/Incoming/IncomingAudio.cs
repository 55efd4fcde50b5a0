namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A sound file or a voice message.</summary>
/// <param name="MediaId">The media id to download with; valid for 7 days.</param>
public sealed record IncomingAudio(string MediaId) : IncomingMedia(MediaId)
{
    /// <summary>Recorded in WhatsApp, not attached as a file.</summary>
    public bool IsVoice { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Audio;
}
