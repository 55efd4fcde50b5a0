using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The fields about conversations that several handlers share.</summary>
internal static class StandbyReader
{
    internal static WhatsAppEvent ReadMessage(ref JsonCursor json, WebhookContacts contacts)
    {
        var start = json.Start;
        var message = MessageReader.ReadAny(ref json, contacts);
        message.From(WebhookSource.None, json.Since(start));
        return new StandbyMessage(message);
    }

    internal static WhatsAppEvent ReadStatus(ref JsonCursor json, WebhookContacts contacts)
    {
        var start = json.Start;
        var update = StatusReader.ReadStatus(ref json, contacts);
        update.From(WebhookSource.None, json.Since(start));
        return new StandbyStatus(update);
    }

    internal static WhatsAppEvent ReadEcho(JsonFields item, WebhookContacts contacts)
    {
        var message = item.Object("message"u8);
        return new StandbyEcho(item.Text("id"u8))
        {
            Timestamp = item.Timestamp("timestamp"u8),
            Recipient = message is null ? WhatsAppUser.None : contacts.Find(message.Id("to"u8), message.Id("recipient"u8), null),
            MessageJson = item.JsonText("message"u8),
            TemplateJson = item.JsonText("template"u8),
            FlowJson = item.JsonText("flow"u8),
        };
    }

    internal static WhatsAppEvent ReadHandover(JsonFields value, WebhookSource source)
    {
        var business = value.Object("recipient"u8);
        source.SetPhoneNumber(business?.Id("phone_number_id"u8), business?.Id("display_phone_number"u8));
        var type = value.Name("type"u8);
        var sender = value.Object("sender"u8);
        var (phone, userId, parent) = (
            sender?.Id("phone_number"u8, "wa_id"u8), sender?.Id("user_id"u8), sender?.Id("parent_user_id"u8));
        WhatsAppUser.Sort(ref phone, ref userId, ref parent);
        var control = value.Object("control_passed"u8) ?? value.Object("control_taken"u8);
        return new MessagingHandover(new(type))
        {
            User = new() { PhoneNumber = phone, UserId = userId, ParentUserId = parent },
            Timestamp = value.Timestamp("timestamp"u8),
            PreviousOwner = new(control?.Name("previous_owner_role"u8) ?? ""),
            NewOwner = new(control?.Name("new_owner_role"u8) ?? ""),
            Metadata = control?.JsonText("metadata"u8),
            Context = control?.JsonText("conversation_context"u8),
        };
    }
}
