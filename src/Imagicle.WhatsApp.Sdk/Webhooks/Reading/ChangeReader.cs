using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Reads one item of <c>entry[].changes</c>: a field and its value, in either order.</summary>
internal static class ChangeReader
{
    internal static void Read(ref JsonCursor json, List<WhatsAppEvent> events)
    {
        var change = json;
        var start = json.Start;
        var first = events.Count;
        try
        {
            ReadChange(ref json, events);
        }
        catch (UnreadableJsonException e)
        {
            events.RemoveRange(first, events.Count - first);
            json = change;
            json.SkipRest();
            events.Add(new UnknownEvent { Problem = e.Message }.From(new(), json.Since(start)));
        }
    }

    private static void ReadChange(ref JsonCursor json, List<WhatsAppEvent> events)
    {
        var start = json.Start;
        var first = events.Count;
        string? field = null, readAs = null, problem = null;
        var value = default(JsonCursor);
        json.RequireObject();
        while (json.NextProperty())
        {
            if (json.Is("field"u8))
            {
                field = json.ReadName();
            }
            else if (json.Is("value"u8))
            {
                // Meta writes the value before the field. Nearly all webhooks are messages, so it is read as such at
                // once; if the field then says otherwise it is read again.
                readAs = field ?? WebhookField.Names.Messages;
                value = json;
                problem = ReadValue(ref json, readAs, events);
            }
            else
            {
                json.Skip();
            }
        }

        if (readAs is null || field is null)
        {
            events.RemoveRange(first, events.Count - first);
            problem = readAs is null ? "The change has no value." : "The change has no field.";
            events.Add(new UnknownEvent { Problem = problem }.From(new(), json.Since(start)));
            return;
        }

        if (readAs != field)
        {
            events.RemoveRange(first, events.Count - first);
            var again = value;
            problem = ReadValue(ref again, field, events);
        }

        if (problem is not null)
        {
            events.RemoveRange(first, events.Count - first);
            var source = new WebhookSource { Field = new(field) };
            events.Add(new UnknownEvent { Problem = problem }.From(source, value.ReadRaw(out _)));
        }
    }

    /// <summary>Moves over the value in any case; returns why it could not be read, or null.</summary>
    private static string? ReadValue(ref JsonCursor json, string field, List<WhatsAppEvent> events)
    {
        var value = json;
        try
        {
            WebhookFields.Read(ref json, field, events);
            return null;
        }
        catch (UnreadableJsonException e)
        {
            json = value;
            json.Skip();
            return e.Message;
        }
    }
}
