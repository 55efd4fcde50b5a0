using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Reads one item of <c>messages[]</c>. The property that holds the content has the name of the <c>type</c>, so the
/// content is read where it stands, before or after the type is seen.
/// </summary>
internal static class MessageReader
{
    internal static WhatsAppEvent Read(ref JsonCursor json, WebhookContacts contacts) => ReadAny(ref json, contacts);

    /// <summary>Reads a message that the business sent: its contacts tell of the recipient, not of the sender.</summary>
    internal static IncomingMessage ReadOwn(ref JsonCursor json)
    {
        var start = json.Start;
        var message = ReadAny(ref json, new());
        message.From(WebhookSource.None, json.Since(start));
        return message;
    }

    /// <summary>Moves onto the new version of an edited message and reads it; null if there is none.</summary>
    internal static IncomingMessage? ReadEdited(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var start = json.Start;
        var message = ReadMessage(ref json, new(), isEdited: true);
        message.From(WebhookSource.None, json.Since(start));
        return message;
    }

    internal static IncomingMessage ReadAny(ref JsonCursor json, WebhookContacts contacts)
    {
        var item = json;
        try
        {
            return ReadMessage(ref json, contacts, isEdited: false);
        }
        catch (UnreadableJsonException e)
        {
            json = item;
            return Salvage(ref json, contacts, e.Message);
        }
    }

    private static IncomingMessage ReadMessage(ref JsonCursor json, WebhookContacts contacts, bool isEdited)
    {
        var header = new IncomingHeader();
        var guess = contacts.Guess();
        string? from = null, userId = null, parentUserId = null, type = null;
        IncomingMessage? content = null;
        json.RequireObject();
        while (json.NextProperty())
        {
            if (json.Is("id"u8))
            {
                header.Id = json.ReadText();
            }
            else if (json.Is("from"u8))
            {
                from = json.ReadId(guess.PhoneNumber);
            }
            else if (json.Is("from_user_id"u8))
            {
                userId = json.ReadId(guess.UserId);
            }
            else if (json.Is("timestamp"u8))
            {
                header.Timestamp = json.ReadTimestamp();
            }
            else if (json.Is("type"u8))
            {
                type = json.ReadName();
            }
            else if (isEdited && json.Is("edit"u8))
            {
                // An edit does not hold an edit: one that did could be nested as deep as the sender likes.
                json.Skip();
            }
            else if (MessageKinds.Find(json.Name) is { } read)
            {
                content = read(ref json) ?? content;
            }
            else if (json.Is("context"u8))
            {
                header.Context = MessageContextReader.Read(ref json);
            }
            else if (json.Is("from_parent_user_id"u8))
            {
                parentUserId = json.ReadId(guess.ParentUserId);
            }
            else if (json.Is("group_id"u8))
            {
                header.GroupId = json.ReadId();
            }
            else if (json.Is("errors"u8))
            {
                header.Errors = ErrorReader.ReadAll(ref json);
            }
            else if (json.Is("referral"u8))
            {
                header.Referral = json.BeginObject() ? ReferralReader.Read(new(ref json)) : null;
            }
            else
            {
                json.Skip();
            }
        }

        header.Sender = contacts.Find(from, userId, parentUserId);
        var message = MessageKinds.Choose(type, content);
        message.SetHeader(header);
        return message;
    }

    /// <summary>What can be told of a message that cannot be read: whose it is, so that somebody can answer.</summary>
    private static IncomingUnknown Salvage(ref JsonCursor json, WebhookContacts contacts, string problem)
    {
        var header = new IncomingHeader();
        string? from = null, userId = null, parentUserId = null, type = null;
        if (json.Token != System.Text.Json.JsonTokenType.StartObject)
        {
            json.SkipRest();
            return new(default(MessageType)) { Problem = problem };
        }

        while (json.NextProperty())
        {
            var property = json;
            try
            {
                if (json.Is("id"u8))
                {
                    header.Id = json.ReadText();
                }
                else if (json.Is("from"u8))
                {
                    from = json.ReadId();
                }
                else if (json.Is("from_user_id"u8))
                {
                    userId = json.ReadId();
                }
                else if (json.Is("from_parent_user_id"u8))
                {
                    parentUserId = json.ReadId();
                }
                else if (json.Is("group_id"u8))
                {
                    header.GroupId = json.ReadId();
                }
                else if (json.Is("timestamp"u8))
                {
                    header.Timestamp = json.ReadTimestamp();
                }
                else if (json.Is("type"u8))
                {
                    type = json.ReadName();
                }
                else
                {
                    json.Skip();
                }
            }
            catch (UnreadableJsonException)
            {
                // Already reported: this is the property, or one of several, that made the message unreadable.
                json = property;
                json.Skip();
            }
        }

        header.Sender = contacts.Find(from, userId, parentUserId);
        var unknown = new IncomingUnknown(new(type ?? "")) { Problem = problem };
        unknown.SetHeader(header);
        return unknown;
    }
}
