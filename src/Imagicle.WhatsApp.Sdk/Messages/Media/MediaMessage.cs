using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// What image, video, audio, document and sticker messages share: where the bytes come from. Meta fetches links
/// after it accepted the message, so a bad link is reported later, by a failed status with error 131053.
/// </summary>
/// <example>
/// <code>
/// var source = MediaSource.FromLink("https://example.com/tour.mp4");
/// MediaMessage message = Path.GetExtension(source.Link!.AbsolutePath) == ".mp4"
///     ? new VideoMessage(source)
///     : new DocumentMessage(source);
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
public abstract record MediaMessage : OutgoingMessage
{
    private protected MediaMessage(MediaSource source) => Source = source;

    /// <summary>An uploaded media id or a public link.</summary>
    public MediaSource Source { get; init => field = Shape.NotNull(value, nameof(Source)); }

    internal override void WriteContent(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Source.WriteProperty(writer);
        WriteDetails(writer);
        writer.WriteEndObject();
    }

    private protected virtual void WriteDetails(Utf8JsonWriter writer)
    {
    }

    internal override void Check(MessageProblems problems)
    {
    }
}
