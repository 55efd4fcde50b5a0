using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A sound file or a voice message.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingAudio&gt;(async (audio, context, token) =&gt;
/// {
///     using var sound = new MemoryStream();
///     await client.DownloadAsync(audio, sound, cancellationToken: token);
///     var answer = audio.IsVoice ? "We listen to it now." : "Thank you for the file.";
///     await client.Messages.SendTextAsync(audio.ToRecipient(), answer, cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="MediaId">The media id to download with; valid for 7 days.</param>
public sealed record IncomingAudio(string MediaId) : IncomingMedia(MediaId)
{
    /// <summary>Recorded in WhatsApp, not attached as a file.</summary>
    public bool IsVoice { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Audio;
}
