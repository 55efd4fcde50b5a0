using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A text of 1 to 4096 characters. WhatsApp's markdown (<c>*bold*</c>, <c>_italic_</c>, ...) is rendered.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages"/>
/// </summary>
/// <example>
/// <code>
/// var message = new TextMessage("Your invoice: https://example.com/invoices/17") { PreviewUrl = true };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text; <see cref="MessageLimits.TextBody"/> characters at most.</param>
public sealed record TextMessage(string Body) : OutgoingMessage
{
    /// <summary>The text; <see cref="MessageLimits.TextBody"/> characters at most.</summary>
    /// <exception cref="ArgumentException">Empty or white space.</exception>
    public string Body { get; init => field = Shape.NotBlank(value, nameof(Body)); } = Shape.NotBlank(Body);

    /// <summary>Show a preview of the first http(s) link in the text. Default: no.</summary>
    public bool PreviewUrl { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Text;

    internal override void WriteContent(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("body"u8, Body);
        writer.WriteBoolean("preview_url"u8, PreviewUrl);
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems) =>
        problems.AtMost("text.body", Body, MessageLimits.TextBody);
}
