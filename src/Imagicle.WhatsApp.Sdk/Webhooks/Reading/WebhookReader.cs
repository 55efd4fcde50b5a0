using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Turns the body of a webhook into a flat list of events: every item of every change of every entry, in order. Verify
/// the body with <see cref="WebhookSignature"/> first.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <example>
/// <code>
/// static IReadOnlyList&lt;WhatsAppEvent&gt; Read(WebhookSignature signature, byte[] body, string? header) =&gt;
///     signature.Verify(body, header) ? WebhookReader.Read(body) : [];
/// </code>
/// </example>
public static class WebhookReader
{
    /// <summary>
    /// Reads a body. Never throws for what is in it: one element that cannot be read becomes an
    /// <see cref="UnknownEvent"/> or <see cref="IncomingUnknown"/> with the problem and its bytes, and costs its
    /// neighbours nothing; a body that is not JSON, or not a WhatsApp webhook, becomes one <see cref="UnknownEvent"/>
    /// that holds it whole.
    /// </summary>
    /// <param name="body">
    /// The raw bytes. The events keep slices of them in <see cref="WhatsAppEvent.RawJson"/>, so do not reuse the buffer.
    /// </param>
    public static IReadOnlyList<WhatsAppEvent> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var events = new List<WhatsAppEvent>(1);
            var json = new JsonCursor(WithoutByteOrderMark(body));
            return ReadRoot(ref json, events) is { } problem ? Whole(body, problem) : events;
        }
        catch (JsonException e)
        {
            return Whole(body, $"Not valid JSON at line {e.LineNumber}, byte {e.BytePositionInLine}.");
        }
        catch (UnreadableJsonException e)
        {
            return Whole(body, e.Message);
        }
    }

    /// <summary>Reads the envelope; returns what is wrong with it, or null.</summary>
    private static string? ReadRoot(ref JsonCursor json, List<WhatsAppEvent> events)
    {
        string? @object = null;
        var hasEntries = false;
        json.Read();
        if (json.Token != JsonTokenType.StartObject)
        {
            json.SkipRest();
            json.Read();
            return "Not a webhook: it is no object.";
        }

        while (json.NextProperty())
        {
            if (json.Is("entry"u8))
            {
                hasEntries = ReadEntries(ref json, events);
            }
            else if (json.Is("object"u8))
            {
                @object = json.ReadName();
            }
            else
            {
                json.Skip();
            }
        }

        // Reading on past the end makes the reader refuse anything that follows the object.
        json.Read();
        return !hasEntries ? "Not a webhook: it has no entry."
            : @object is null or "whatsapp_business_account" ? null
            : "Not a WhatsApp webhook: its object is another.";
    }

    private static bool ReadEntries(ref JsonCursor json, List<WhatsAppEvent> events)
    {
        if (!json.BeginArray())
        {
            return false;
        }

        while (json.NextItem())
        {
            var start = json.Start;
            var entry = json;
            var first = events.Count;
            try
            {
                ReadEntry(ref json, events);
            }
            catch (UnreadableJsonException e)
            {
                events.RemoveRange(first, events.Count - first);
                json = entry;
                json.SkipRest();
                events.Add(new UnknownEvent { Problem = e.Message }.From(new(), json.Since(start)));
            }
        }

        return true;
    }

    private static void ReadEntry(ref JsonCursor json, List<WhatsAppEvent> events)
    {
        string? id = null;
        DateTimeOffset? time = null;
        var first = events.Count;
        var start = json.Start;
        var hasChanges = false;
        json.RequireObject();
        while (json.NextProperty())
        {
            if (json.Is("changes"u8))
            {
                hasChanges = json.BeginArray();
                while (hasChanges && json.NextItem())
                {
                    ChangeReader.Read(ref json, events);
                }
            }
            else if (json.Is("id"u8))
            {
                id = json.ReadName();
            }
            else if (json.Is("time"u8))
            {
                time = json.ReadTimeOrNothing();
            }
            else
            {
                json.Skip();
            }
        }

        if (!hasChanges)
        {
            events.Add(new UnknownEvent { Problem = "The entry has no changes." }.From(new(), json.Since(start)));
        }

        for (var i = first; i < events.Count; i++)
        {
            events[i].Source.SetEntry(id, time);
        }
    }

    private static UnknownEvent[] Whole(ReadOnlyMemory<byte> body, string problem)
    {
        var unknown = new UnknownEvent { Problem = problem };
        unknown.From(WebhookSource.None, body);
        return [unknown];
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
