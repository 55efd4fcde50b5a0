using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A value that is one event, as those of accounts and templates are.</summary>
internal static class ObjectValue
{
    internal static ValueReader Of(ObjectReader read) => (ref json, source, events) =>
    {
        var before = json;
        WhatsAppEvent found;
        ReadOnlyMemory<byte> raw;
        try
        {
            json.Read();
            var start = json.Start;
            var value = new JsonFields(ref json);
            raw = json.Since(start);
            source.SetPhoneNumber(id: null, value.Id("display_phone_number"u8));
            found = read(value, source);
        }
        catch (UnreadableJsonException e)
        {
            json = before;
            raw = json.ReadRaw(out _);
            found = new UnknownEvent { Problem = e.Message };
        }

        events.Add(found.From(source, raw));
    };
}
