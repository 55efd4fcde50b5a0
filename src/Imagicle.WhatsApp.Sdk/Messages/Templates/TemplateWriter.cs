using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Writes a template's components; those without a variable are left out, which Meta demands.</summary>
internal static class TemplateWriter
{
    internal static void Write(Utf8JsonWriter writer, TemplateMessage message)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, message.Name);
        writer.WriteStartObject("language"u8);
        writer.WriteString("code"u8, message.Language);
        writer.WriteEndObject();
        if (message.Header is not null || message.Body.Count > 0 || message.Buttons.Count > 0 ||
            message.OfferExpiresAt is not null || message.Cards.Count > 0 || message.TapTarget is not null)
        {
            writer.WriteStartArray("components"u8);
            WriteComponents(writer, message.Header, message.Body, message.Buttons);
            WriteOffer(writer, message.OfferExpiresAt);
            WriteCards(writer, message.Cards);
            WriteTapTarget(writer, message.TapTarget);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteComponents(
        Utf8JsonWriter writer,
        TemplateParameter? header,
        IReadOnlyList<TemplateParameter> body,
        IReadOnlyList<TemplateButton> buttons)
    {
        WriteParameters(writer, "header"u8, header is null ? [] : [header]);
        WriteParameters(writer, "body"u8, body);
        foreach (var button in buttons)
        {
            button.Write(writer);
        }
    }

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

    private static void WriteOffer(Utf8JsonWriter writer, DateTimeOffset? expiry)
    {
        if (expiry is null)
        {
            return;
        }

        StartOnlyParameter(writer, "limited_time_offer"u8);
        writer.WriteStartObject("limited_time_offer"u8);
        writer.WriteNumber("expiration_time_ms"u8, expiry.Value.ToUnixTimeMilliseconds());
        writer.WriteEndObject();
        EndOnlyParameter(writer);
    }

    private static void WriteTapTarget(Utf8JsonWriter writer, TapTarget? target)
    {
        if (target is null)
        {
            return;
        }

        StartOnlyParameter(writer, "tap_target_configuration"u8);
        writer.WriteStartArray("tap_target_configuration"u8);
        writer.WriteStartObject();
        writer.WriteString("url"u8, target.Link.OriginalString);
        writer.WriteString("title"u8, target.Title);
        writer.WriteEndObject();
        writer.WriteEndArray();
        EndOnlyParameter(writer);
    }

    private static void StartOnlyParameter(Utf8JsonWriter writer, ReadOnlySpan<byte> type)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteStartArray("parameters"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
    }

    private static void EndOnlyParameter(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCards(Utf8JsonWriter writer, IReadOnlyList<TemplateCard> cards)
    {
        if (cards.Count == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, "carousel"u8);
        writer.WriteStartArray("cards"u8);
        for (var i = 0; i < cards.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("card_index"u8, i);
            writer.WriteStartArray("components"u8);
            WriteComponents(writer, cards[i].Header, cards[i].Body, cards[i].Buttons);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
