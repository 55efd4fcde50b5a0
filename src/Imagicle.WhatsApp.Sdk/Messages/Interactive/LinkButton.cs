using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A button that opens a web page in the customer's browser.</summary>
/// <example>
/// <code>
/// var button = new LinkButton("Track it", "https://example.com/track/17");
/// await client.Messages.SendAsync(
///     to, new CtaUrlMessage("Your parcel is on its way.", button), cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Text">What it says; <see cref="MessageLimits.LinkButton"/> characters at most.</param>
/// <param name="Link">An absolute http or https address; sent as given.</param>
/// <exception cref="ArgumentException">The text is empty, or the link is relative or of another scheme.</exception>
public sealed record LinkButton(string Text, Uri Link)
{
    /// <inheritdoc cref="LinkButton(string, Uri)"/>
    public LinkButton(string text, string link)
        : this(text, Shape.WebLink(link))
    {
    }

    /// <summary>What the button says.</summary>
    public string Text { get; init => field = Shape.NotBlank(value, nameof(Text)); } = Shape.NotBlank(Text);

    /// <summary>An absolute http or https address.</summary>
    public Uri Link { get; init => field = Shape.WebLink(value, nameof(Link)); } = Shape.WebLink(Link);

    /// <summary>Writes it as the whole <c>action</c> of a message or card.</summary>
    internal void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, "cta_url"u8);
        writer.WriteStartObject("parameters"u8);
        writer.WriteString("display_text"u8, Text);
        writer.WriteString("url"u8, Link.OriginalString);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal void Check(MessageProblems problems, string action) =>
        problems.AtMost($"{action}.parameters.display_text", Text, MessageLimits.LinkButton);

    /// <summary>The type only: links may carry secrets.</summary>
    public override string ToString() => nameof(LinkButton);
}
