using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A message from an approved template: the only kind that may be sent outside the 24-hour customer service window.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview"/>
/// </summary>
/// <param name="Name">The template's name: <c>a-z</c>, <c>0-9</c>, <c>_</c>.</param>
/// <param name="Language">
/// The language exactly as approved: <c>en</c> and <c>en_US</c> are two templates (error 132001 for the wrong one).
/// </param>
/// <exception cref="ArgumentException">Name or language is empty.</exception>
public sealed record TemplateMessage(string Name, string Language) : OutgoingMessage
{
    /// <summary>The template's name.</summary>
    public string Name { get; init => field = Shape.NotBlank(value, nameof(Name)); } = Shape.NotBlank(Name);

    /// <summary>The language exactly as approved.</summary>
    public string Language { get; init => field = Shape.NotBlank(value, nameof(Language)); } = Shape.NotBlank(Language);

    /// <summary>The header's variable, or the media of a media header; null if the header has none.</summary>
    public TemplateParameter? Header { get; init; }

    /// <summary>The body's variables: positional ones in order, or all named.</summary>
    public IReadOnlyList<TemplateParameter> Body { get; init => field = Shape.Copy(value, nameof(Body)); } = [];

    /// <summary>Values for the buttons that have a variable.</summary>
    public IReadOnlyList<TemplateButton> Buttons { get; init => field = Shape.Copy(value, nameof(Buttons)); } = [];

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Template;

    internal override void WriteContent(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, Name);
        writer.WriteStartObject("language"u8);
        writer.WriteString("code"u8, Language);
        writer.WriteEndObject();
        if (Header is not null || Body.Count > 0 || Buttons.Count > 0)
        {
            writer.WriteStartArray("components"u8);
            WriteParameters(writer, "header"u8, Header is null ? [] : [Header]);
            WriteParameters(writer, "body"u8, Body);
            foreach (var button in Buttons)
            {
                button.Write(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems) => TemplateChecks.Check(this, problems);

    private static void WriteParameters(
        Utf8JsonWriter writer, ReadOnlySpan<byte> component, IReadOnlyList<TemplateParameter> parameters)
    {
        if (parameters.Count == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, component);
        writer.WriteStartArray("parameters"u8);
        foreach (var parameter in parameters)
        {
            parameter.Write(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
