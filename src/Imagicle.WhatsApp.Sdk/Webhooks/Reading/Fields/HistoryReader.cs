using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The field <c>history</c>.</summary>
internal static class HistoryReader
{
    internal static WhatsAppEvent ReadChunk(JsonFields item, WebhookContacts contacts)
    {
        var errors = item.Errors("errors"u8);
        if (errors.Count > 0)
        {
            return new HistoryDeclined(errors);
        }

        var metadata = item.Object("metadata"u8);
        return new HistoryChunk(metadata?.Int32("phase"u8) ?? 0, metadata?.Int32("chunk_order"u8) ?? 0)
        {
            Progress = metadata?.Int32("progress"u8),
            Threads = item.Objects("threads"u8, ReadThread),
        };
    }

    internal static WhatsAppEvent ReadMedia(ref JsonCursor json, WebhookContacts contacts)
    {
        var message = json;
        var recipient = EchoReader.Recipient(new(ref json), contacts);
        return new HistoryMedia(MessageReader.ReadOwn(ref message)) { Recipient = recipient };
    }

    private static HistoryThread ReadThread(JsonFields thread)
    {
        var context = thread.Object("context"u8);
        var (phone, userId, parent) = (
            thread.Id("id"u8) ?? context?.Id("wa_id"u8),
            context?.Id("user_id"u8),
            context?.Id("parent_user_id"u8));
        WhatsAppUser.Sort(ref phone, ref userId, ref parent);
        var user = new WhatsAppUser
        {
            PhoneNumber = phone,
            UserId = userId,
            ParentUserId = parent,
            Username = context?.Id("username"u8),
        };
        return new(user, ReadMessages(thread));
    }

    private static List<HistoryMessage> ReadMessages(JsonFields thread)
    {
        var messages = new List<HistoryMessage>();
        var json = thread.At("messages"u8);
        for (var more = json.BeginArray(); more && json.NextItem();)
        {
            messages.Add(ReadMessage(ref json));
        }

        return messages;
    }

    private static HistoryMessage ReadMessage(ref JsonCursor json)
    {
        var item = json;
        var message = MessageReader.ReadOwn(ref json);
        try
        {
            var fields = new JsonFields(ref item);
            return new(message)
            {
                Recipient = EchoReader.Recipient(fields, new()),
                Status = new(fields.Object("history_context"u8)?.Name("status"u8) ?? ""),
            };
        }
        catch (UnreadableJsonException e)
        {
            // The message itself may be readable; what is wrong with it must still be seen.
            var unknown = new IncomingUnknown(message.Type) { Problem = e.Message, Id = message.Id, Timestamp = message.Timestamp, Sender = message.Sender };
            unknown.From(WebhookSource.None, message.RawJson);
            return new(unknown);
        }
    }
}
