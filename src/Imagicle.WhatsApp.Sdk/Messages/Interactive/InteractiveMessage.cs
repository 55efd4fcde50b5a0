using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A message with something to tap. Only inside the customer service window and not in groups.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages"/>
/// </summary>
/// <example>
/// <code>
/// InteractiveMessage message = new CtaUrlMessage("Your invoice is ready.", "Open it", "https://example.com/17");
/// message = message with { Header = "Invoice 17", Footer = "Due in 30 days" };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
public abstract record InteractiveMessage : OutgoingMessage
{
    private protected InteractiveMessage(string? body) => Body = body;

    /// <summary>The main text; which kinds need it and how long it may be, each kind says.</summary>
    public string? Body { get; init; }

    /// <summary>A title or a picture, video or document above the text.</summary>
    public InteractiveHeader? Header { get; init; }

    /// <summary>Small text below; <see cref="MessageLimits.InteractiveFooter"/> characters at most.</summary>
    public string? Footer { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Interactive;

    /// <summary>The wire <c>interactive.type</c>, for example <c>button</c>.</summary>
    public abstract string InteractiveType { get; }

    private protected virtual int BodyLimit => MessageLimits.InteractiveBody;

    private protected virtual bool NeedsBody => true;

    private protected virtual HeaderRule Headers => HeaderRule.Any;

    private protected virtual bool TakesFooter => true;

    internal override void WriteContent(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, InteractiveType);
        Header?.Write(writer);
        WriteText(writer, "body"u8, Body);
        WriteText(writer, "footer"u8, Footer);
        writer.WritePropertyName("action"u8);
        WriteAction(writer);
        writer.WriteEndObject();
    }

    private protected abstract void WriteAction(Utf8JsonWriter writer);

    internal override void Check(MessageProblems problems)
    {
        problems.AtMost("interactive.header.text", Header?.Text, MessageLimits.InteractiveHeader);
        CheckHeader(problems);
        if (NeedsBody && string.IsNullOrWhiteSpace(Body))
        {
            problems.Add("interactive.body.text", "Is missing.");
        }

        problems.AtMost("interactive.body.text", Body, BodyLimit);
        problems.AtMost("interactive.footer.text", Footer, MessageLimits.InteractiveFooter);
        if (!TakesFooter && !string.IsNullOrEmpty(Footer))
        {
            problems.Add("interactive.footer", "This kind has no footer.");
        }
    }

    private void CheckHeader(MessageProblems problems)
    {
        switch (Headers)
        {
            case HeaderRule.None when Header is not null:
                problems.Add("interactive.header", "This kind has no header.");
                break;
            case HeaderRule.Text or HeaderRule.TextRequired when Header is { Media: not null }:
                problems.Add("interactive.header.type", "Only a text is allowed above this kind.");
                break;
            case HeaderRule.TextRequired when Header is null:
                problems.Add("interactive.header", "Is missing.");
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteStartObject(name);
            writer.WriteString("text"u8, text);
            writer.WriteEndObject();
        }
    }
}
