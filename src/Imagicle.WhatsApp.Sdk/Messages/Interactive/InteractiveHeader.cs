using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What stands above the text of an interactive message: a title, or a picture, video or document.</summary>
/// <example>
/// <code>
/// var manual = MediaSource.FromLink("https://example.com/manual.pdf");
/// var message = new ReplyButtonsMessage("Did this help?", new ReplyButton("yes", "Yes"), new ReplyButton("no", "No"))
/// {
///     Header = InteractiveHeader.FromDocument(manual, "Manual.pdf"),
/// };
/// </code>
/// </example>
public sealed record InteractiveHeader
{
    private InteractiveHeader(MessageType type) => Type = type;

    /// <summary><c>text</c>, <c>image</c>, <c>video</c> or <c>document</c>.</summary>
    public MessageType Type { get; }

    /// <summary>The title; null for a media header.</summary>
    public string? Text { get; private init; }

    /// <summary>The media; null for a title.</summary>
    public MediaSource? Media { get; private init; }

    /// <summary>The file name shown with a document.</summary>
    public string? FileName { get; private init; }

    /// <summary>A title of up to <see cref="MessageLimits.InteractiveHeader"/> characters.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static InteractiveHeader FromText(string text) => new(MessageType.Text) { Text = Shape.NotBlank(text) };

    /// <summary>A picture.</summary>
    public static InteractiveHeader FromImage(MediaSource source) =>
        new(MessageType.Image) { Media = Shape.NotNull(source) };

    /// <summary>A video.</summary>
    public static InteractiveHeader FromVideo(MediaSource source) =>
        new(MessageType.Video) { Media = Shape.NotNull(source) };

    /// <summary>A document, with the file name that the customer sees.</summary>
    public static InteractiveHeader FromDocument(MediaSource source, string? fileName = null) =>
        new(MessageType.Document) { Media = Shape.NotNull(source), FileName = fileName };

    /// <summary>Same as <see cref="FromText"/>.</summary>
    public static implicit operator InteractiveHeader(string text) => FromText(text);

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("header"u8);
        writer.WriteString("type"u8, Type.Value);
        if (Media is null)
        {
            writer.WriteString("text"u8, Text);
        }
        else
        {
            writer.WriteStartObject(Type.Value);
            Media.WriteProperty(writer);
            writer.WriteOptional("filename"u8, FileName);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>The type only.</summary>
    public override string ToString() => Type.ToString();
}
