using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A card of a media carousel: a picture or video, a text, and either one link or reply buttons.</summary>
/// <example>
/// <code>
/// var picture = InteractiveHeader.FromImage(MediaSource.FromLink("https://example.com/green.jpg"));
/// var card = new MediaCard(picture, new ReplyButton("buy-green", "Buy"), new ReplyButton("ask-green", "Ask"))
/// {
///     Body = "Green tea",
/// };
/// </code>
/// </example>
public sealed record MediaCard
{
    /// <summary>A card with a button that opens a web page.</summary>
    /// <param name="header">A picture or video.</param>
    /// <param name="link">The button.</param>
    public MediaCard(InteractiveHeader header, LinkButton link)
    {
        Header = header;
        Link = Shape.NotNull(link);
    }

    /// <summary>A card with buttons to answer; the tap arrives as <c>IncomingButtonReply</c>.</summary>
    /// <param name="header">A picture or video.</param>
    /// <param name="replies">At least one button.</param>
    /// <exception cref="ArgumentException">There is no button.</exception>
    public MediaCard(InteractiveHeader header, params IReadOnlyList<ReplyButton> replies)
    {
        Header = header;
        Replies = Shape.NotEmpty(replies);
    }

    /// <summary>A picture or video; the same type on every card.</summary>
    public InteractiveHeader Header { get; init => field = Shape.NotNull(value, nameof(Header)); }

    /// <summary>
    /// The card's text; <see cref="MessageLimits.CardBody"/> characters and <see cref="MessageLimits.CardLineBreaks"/>
    /// line breaks at most.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>The button that opens a web page; null when there are reply buttons.</summary>
    public LinkButton? Link { get; }

    /// <summary>The reply buttons; empty when there is a link.</summary>
    public IReadOnlyList<ReplyButton> Replies { get; } = [];

    internal void Write(Utf8JsonWriter writer, int index)
    {
        writer.WriteStartObject();
        writer.WriteNumber("card_index"u8, index);
        writer.WriteString("type"u8, "cta_url"u8); // of cards with reply buttons too
        Header.Write(writer);
        if (!string.IsNullOrEmpty(Body))
        {
            writer.WriteStartObject("body"u8);
            writer.WriteString("text"u8, Body);
            writer.WriteEndObject();
        }

        writer.WritePropertyName("action"u8);
        if (Link is not null)
        {
            Link.WriteAction(writer);
        }
        else
        {
            WriteReplies(writer);
        }

        writer.WriteEndObject();
    }

    private void WriteReplies(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("buttons"u8);
        foreach (var reply in Replies)
        {
            reply.Write(writer, "quick_reply"u8);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal void Check(MessageProblems problems, string path)
    {
        if (Header.Type != MessageType.Image && Header.Type != MessageType.Video)
        {
            problems.Add($"{path}.header.type", "A card shows a picture or a video.");
        }

        problems.AtMost($"{path}.body.text", Body, MessageLimits.CardBody);
        if (Body.AsSpan().Count('\n') > MessageLimits.CardLineBreaks)
        {
            problems.Add($"{path}.body.text", $"At most {MessageLimits.CardLineBreaks} line breaks are allowed.");
        }

        Link?.Check(problems, $"{path}.action");
        ReplyButton.Check(problems, $"{path}.action", "quick_reply", Replies);
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(MediaCard);
}
