using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Reads the <c>value</c> of the field <c>messages</c>: messages, statuses and errors, in the order of the JSON, with
/// the contacts they belong to.
/// </summary>
internal static class MessagesValueReader
{
    internal static void Read(ref JsonCursor json, WebhookSource source, List<WhatsAppEvent> events)
    {
        var contacts = new WebhookContacts();
        var first = events.Count;
        var isKnown = true;
        json.Read();
        var start = json.Start;
        json.RequireObject();
        while (json.NextProperty())
        {
            if (json.Is("metadata"u8))
            {
                ReadMetadata(ref json, source);
            }
            else if (json.Is("contacts"u8))
            {
                contacts.Read(ref json);
            }
            else if (json.Is("messages"u8))
            {
                ItemsReader.Read(ref json, source, contacts, events, MessageReader.Read);
            }
            else if (json.Is("statuses"u8))
            {
                ItemsReader.Read(ref json, source, contacts, events, StatusReader.Read);
            }
            else if (json.Is("errors"u8))
            {
                ItemsReader.Read(ref json, source, contacts, events, static (ref json, _) => new AccountError(ErrorReader.Read(ref json)));
            }
            else if (json.Is("messaging_product"u8))
            {
                json.Skip();
            }
            else
            {
                json.Skip();
                isKnown &= json.Token is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
            }
        }

        if (events.Count == first || !isKnown)
        {
            // Something that this version does not know stands beside what it knows: keep all of it.
            events.Add(new UnknownEvent().From(source, json.Since(start)));
        }

        contacts.Complete(events, first);
    }

    private static void ReadMetadata(ref JsonCursor json, WebhookSource source)
    {
        if (!json.BeginObject())
        {
            return;
        }

        string? id = null, display = null;
        while (json.NextProperty())
        {
            if (json.Is("phone_number_id"u8))
            {
                id = json.ReadName();
            }
            else if (json.Is("display_phone_number"u8))
            {
                display = json.ReadName();
            }
            else
            {
                json.Skip();
            }
        }

        source.SetPhoneNumber(id, display);
    }
}
