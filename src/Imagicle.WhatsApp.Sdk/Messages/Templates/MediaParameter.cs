using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The picture, video, document or GIF of a template's media header.</summary>
/// <example>
/// <code>
/// var picture = MediaParameter.Image(MediaSource.FromLink("https://example.com/spring.jpg"));
/// var message = new TemplateMessage("spring_sale", "en_US") { Header = picture, Body = ["Ada"] };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record MediaParameter : TemplateParameter
{
    private MediaParameter(MessageType mediaType, MediaSource source)
    {
        MediaType = mediaType;
        Source = Shape.NotNull(source);
    }

    /// <summary><c>image</c>, <c>video</c>, <c>document</c> or <c>gif</c>.</summary>
    public MessageType MediaType { get; }

    /// <summary>An uploaded media id or a public link.</summary>
    public MediaSource Source { get; }

    /// <summary>The file name shown with a document.</summary>
    public string? FileName { get; private init; }

    /// <inheritdoc/>
    public override string Type => MediaType.Value;

    /// <summary>A picture.</summary>
    public static MediaParameter Image(MediaSource source) => new(MessageType.Image, source);

    /// <summary>A video.</summary>
    public static MediaParameter Video(MediaSource source) => new(MessageType.Video, source);

    /// <summary>A document (PDF is the documented type), with the file name that the customer sees.</summary>
    public static MediaParameter Document(MediaSource source, string? fileName = null) =>
        new(MessageType.Document, source) { FileName = fileName };

    /// <summary>
    /// A GIF: a short MP4 that plays by itself; marketing templates only. Meta does not document the form on the wire:
    /// this is the one that other SDKs use.
    /// </summary>
    public static MediaParameter Gif(MediaSource source) => new(new MessageType("gif"), source);

    internal override bool IsHeaderOnly => true;

    private protected override void WriteValue(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Source.WriteProperty(writer);
        writer.WriteOptional("filename"u8, FileName);
        writer.WriteEndObject();
    }
}
