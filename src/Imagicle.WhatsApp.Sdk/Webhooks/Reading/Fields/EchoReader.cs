using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The fields that mirror what the business does in its WhatsApp Business app or through other apps.</summary>
internal static class EchoReader
{
    internal static WhatsAppEvent Read(ref JsonCursor json, WebhookContacts contacts)
    {
        var message = json;
        var fields = new JsonFields(ref json);
        var recipient = Recipient(fields, contacts) ?? WhatsAppUser.None;
        return new MessageEcho(MessageReader.ReadOwn(ref message)) { Recipient = recipient };
    }

    internal static WhatsAppEvent ReadContact(JsonFields item, WebhookContacts contacts)
    {
        if (item.Name("type"u8) is not ("contact" or ""))
        {
            return new UnknownEvent();
        }

        var contact = item.Object("contact"u8);
        var (phone, userId, parent) =
            (contact?.Id("phone_number"u8), contact?.Id("user_id"u8), contact?.Id("parent_user_id"u8));
        WhatsAppUser.Sort(ref phone, ref userId, ref parent);
        return new ContactSync(new(item.Name("action"u8)))
        {
            User = new()
            {
                PhoneNumber = phone,
                UserId = userId,
                ParentUserId = parent,
                Username = contact?.Id("username"u8),
                Name = contact?.Id("full_name"u8),
            },
            FirstName = contact?.Id("first_name"u8),
            Timestamp = item.Object("metadata"u8)?.Timestamp("timestamp"u8) ?? DateTimeOffset.UnixEpoch,
        };
    }

    /// <summary>Whom a message of the business went to; null if it says nothing of that.</summary>
    internal static WhatsAppUser? Recipient(JsonFields message, WebhookContacts contacts)
    {
        var (phone, userId, parent) = (message.Id("to"u8), message.Id("to_user_id"u8), message.Id("to_parent_user_id"u8));
        return phone is null && userId is null && parent is null ? null : contacts.Find(phone, userId, parent);
    }
}
