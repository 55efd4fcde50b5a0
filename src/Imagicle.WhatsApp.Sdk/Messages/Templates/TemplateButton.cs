using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A value for a variable button of a template. Buttons without a variable are not listed.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
/// </summary>
/// <example>
/// <code>
/// TemplateButton[] buttons = [new UrlButton(0, "track/17"), new QuickReplyButton(1, "stop-updates")];
/// var message = new TemplateMessage("parcel_sent", "en_US") { Buttons = buttons };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
public abstract record TemplateButton
{
    private protected TemplateButton(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Index = index;
    }

    /// <summary>The place of the button among <b>all</b> buttons of the template, from 0.</summary>
    public int Index { get; }

    /// <summary>The wire <c>sub_type</c>, for example <c>quick_reply</c>.</summary>
    public abstract string SubType { get; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "button"u8);
        writer.WriteString("sub_type"u8, SubType);
        writer.WriteString("index"u8, Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteStartArray("parameters"u8);
        WriteParameters(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private protected abstract void WriteParameters(Utf8JsonWriter writer);

    /// <summary>Writes a parameter that is one text, in a property that is named as its type.</summary>
    private protected static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> type, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteString(type, text);
        writer.WriteEndObject();
    }

    /// <summary>Starts a parameter of type <c>action</c>.</summary>
    private protected static void StartAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "action"u8);
        writer.WriteStartObject("action"u8);
    }

    private protected static void EndAction(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal virtual void Check(MessageProblems problems, string path)
    {
    }

    /// <summary>The type only.</summary>
    public sealed override string ToString() => GetType().Name;
}
