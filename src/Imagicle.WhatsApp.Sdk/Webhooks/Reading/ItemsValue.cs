using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A value that belongs to a phone number and holds arrays of events, in the order of the JSON, with the contacts they
/// belong to.
/// </summary>
/// <param name="arrays">The properties that hold arrays of events, and how an item of each is read.</param>
internal sealed class ItemsValue(IReadOnlyDictionary<string, ItemReader> arrays)
{
    private readonly Utf8Table<ItemReader> arrays = new(arrays);

    internal void Read(ref JsonCursor json, WebhookSource source, List<WhatsAppEvent> events)
    {
        var contacts = new WebhookContacts();
        var first = events.Count;
        json.Read();
        var start = json.Start;
        json.RequireObject();
        var isKnown = ReadProperties(ref json, source, contacts, events, isNested: false);
        if (events.Count == first || !isKnown)
        {
            // Something that this version does not know stands beside what it knows: keep all of it.
            events.Add(new UnknownEvent().From(source, json.Since(start)));
        }

        contacts.Complete(events, first);
    }

    /// <summary>Returns whether everything in the object is known.</summary>
    private bool ReadProperties(
        ref JsonCursor json,
        WebhookSource source,
        WebhookContacts contacts,
        List<WhatsAppEvent> events,
        bool isNested)
    {
        var isKnown = true;
        while (json.NextProperty())
        {
            if (arrays.Find(json.Name) is { } read)
            {
                ItemsReader.Read(ref json, source, contacts, events, read);
            }
            else if (json.Is("metadata"u8))
            {
                ReadMetadata(ref json, source);
            }
            else if (json.Is("contacts"u8))
            {
                contacts.Read(ref json, source, events);
            }
            else if (json.Is("messaging_product"u8))
            {
                json.Skip();
            }
            else if (!isNested && source.Field.Value == WebhookField.Names.Standby && json.Is("standby"u8))
            {
                // The same one level down.
                isKnown &= !json.BeginObject() || ReadProperties(ref json, source, contacts, events, isNested: true);
            }
            else
            {
                json.Skip();
                isKnown &= json.Token is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
            }
        }

        return isKnown;
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
