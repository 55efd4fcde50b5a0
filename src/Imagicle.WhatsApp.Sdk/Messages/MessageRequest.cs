using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Writes the bodies of <c>POST /{phone-number-id}/messages</c>.</summary>
internal static class MessageRequest
{
    internal static void Write(
        Utf8JsonWriter writer,
        Recipient to,
        OutgoingMessage message,
        SendOptions? options,
        SendId id,
        MarketingOptions? marketing = null)
    {
        writer.WriteStartObject();
        writer.WriteString("messaging_product"u8, "whatsapp"u8);
        writer.WriteString("recipient_type"u8, to.Kind == RecipientKind.Group ? "group"u8 : "individual"u8);
        writer.WriteString(to.Kind == RecipientKind.UserId ? "recipient"u8 : "to"u8, to.Value);
        if (!string.IsNullOrEmpty(options?.ReplyTo))
        {
            writer.WriteStartObject("context"u8);
            writer.WriteString("message_id"u8, options.ReplyTo);
            writer.WriteEndObject();
        }

        writer.WriteString("type"u8, message.Type.Value);
        writer.WritePropertyName(message.Type.Value);
        message.WriteContent(writer);
        CallbackData.Write(writer, id, options?.CallbackData);
        writer.WriteOptional("recipient_identity_key_hash"u8, options?.IdentityKeyHash);
        options?.DirectSend?.WriteProperties(writer);
        marketing?.WriteProperties(writer);
        writer.WriteEndObject();
    }

    internal static void WriteRead(Utf8JsonWriter writer, string messageId, bool showTyping)
    {
        writer.WriteStartObject();
        writer.WriteString("messaging_product"u8, "whatsapp"u8);
        writer.WriteString("status"u8, "read"u8);
        writer.WriteString("message_id"u8, messageId);
        if (showTyping)
        {
            writer.WriteStartObject("typing_indicator"u8);
            writer.WriteString("type"u8, "text"u8);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
