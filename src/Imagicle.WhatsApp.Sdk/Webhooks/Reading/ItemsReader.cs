using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Reads the object moved onto.</summary>
internal delegate WhatsAppEvent ItemReader(ref JsonCursor json, WebhookContacts contacts);

/// <summary>Reads an array of events so that one that cannot be read costs only itself.</summary>
internal static class ItemsReader
{
    /// <summary>For items whose properties are looked up by name.</summary>
    internal static ItemReader Of(Func<JsonFields, WebhookContacts, WhatsAppEvent> read) =>
        (ref json, contacts) => read(new(ref json), contacts);

    internal static void Read(
        ref JsonCursor json,
        WebhookSource source,
        WebhookContacts contacts,
        List<WhatsAppEvent> events,
        ItemReader read)
    {
        if (!json.BeginArray())
        {
            return;
        }

        while (json.NextItem())
        {
            var start = json.Start;
            var item = json;
            WhatsAppEvent found;
            try
            {
                found = read(ref json, contacts);
            }
            catch (UnreadableJsonException e)
            {
                json = item;
                json.SkipRest();
                found = new UnknownEvent { Problem = e.Message };
            }

            events.Add(found.From(source, json.Since(start)));
        }
    }
}
