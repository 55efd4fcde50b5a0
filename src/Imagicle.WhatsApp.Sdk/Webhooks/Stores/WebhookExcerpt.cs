using System.Buffers;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Cuts a webhook down to some of its elements, with all it takes to read them again.</summary>
internal static class WebhookExcerpt
{
    // Whatever was read once can be cut.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>
    /// The webhook with only this element: of lists on the way to it nothing else is left, lists beside the way are
    /// left out, but for the contacts that the element names. The whole webhook, if the element is no part of it.
    /// </summary>
    /// <param name="body">The webhook.</param>
    /// <param name="element">A slice of it: an event's bytes.</param>
    internal static byte[] Of(ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> element)
    {
        if (element.Length == body.Length || !body.Span.Overlaps(element.Span, out var start))
        {
            return body.ToArray();
        }

        try
        {
            var excerpt = new ArrayBufferWriter<byte>(element.Length + 512);
            new Cut(body.Span, start, element.Length).Write(excerpt);
            return excerpt.WrittenSpan.ToArray();
        }
        catch (JsonException)
        {
            // Read by other rules than those here. Its other events were handled or dead-lettered: copies are dropped.
            return body.ToArray();
        }
    }

    private readonly ref struct Cut(ReadOnlySpan<byte> body, int elementStart, int elementLength)
    {
        private readonly ReadOnlySpan<byte> body = body;

        internal void Write(ArrayBufferWriter<byte> output)
        {
            var first = body.IndexOf((byte)'{');
            var json = new Utf8JsonReader(body[first..], Options);
            json.Read();
            WriteOnPath(ref json, first, output);
        }

        // The reader stands on the first token of a value that holds the element, or is it.
        private void WriteOnPath(ref Utf8JsonReader json, int offset, ArrayBufferWriter<byte> output)
        {
            if (offset + (int)json.TokenStartIndex == elementStart)
            {
                output.Write(body.Slice(elementStart, elementLength));
                json.Skip();
                return;
            }

            var isObject = json.TokenType == JsonTokenType.StartObject;
            output.Write(isObject ? "{"u8 : "["u8);
            var isFirst = true;
            while (json.Read() && json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                var name = ReadOnlySpan<byte>.Empty;
                var isContacts = false;
                if (isObject)
                {
                    isContacts = json.ValueTextEquals("contacts"u8);
                    name = body.Slice(offset + (int)json.TokenStartIndex, json.ValueSpan.Length + 2);
                    json.Read();
                }

                var end = json;
                end.Skip();
                var start = offset + (int)json.TokenStartIndex;
                var value = body[start..(offset + (int)end.BytesConsumed)];
                var isOnPath = start <= elementStart && elementStart < start + value.Length;
                if (isOnPath || (isObject && (json.TokenType != JsonTokenType.StartArray || isContacts)))
                {
                    output.Write(isFirst ? [] : ","u8);
                    isFirst = false;
                    if (isObject)
                    {
                        output.Write(name);
                        output.Write(":"u8);
                    }

                    if (isOnPath)
                    {
                        WriteOnPath(ref json, offset, output);
                    }
                    else if (isContacts)
                    {
                        WriteContacts(value, output);
                    }
                    else
                    {
                        output.Write(value);
                    }
                }

                json = end;
            }

            output.Write(isObject ? "}"u8 : "]"u8);
        }

        private void WriteContacts(ReadOnlySpan<byte> contacts, ArrayBufferWriter<byte> output)
        {
            var element = body.Slice(elementStart, elementLength);
            var json = new Utf8JsonReader(contacts, Options);
            json.Read();
            if (json.TokenType != JsonTokenType.StartArray)
            {
                output.Write(contacts);
                return;
            }

            output.Write("["u8);
            var isFirst = true;
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)json.TokenStartIndex;
                var isNamed = IsNamed(json, element);
                json.Skip();
                if (isNamed)
                {
                    output.Write(isFirst ? [] : ","u8);
                    isFirst = false;
                    output.Write(contacts[start..(int)json.BytesConsumed]);
                }
            }

            output.Write("]"u8);
        }

        // Whether one of the contact's own texts, such as its wa_id, is a text of the element too.
        private static bool IsNamed(Utf8JsonReader contact, ReadOnlySpan<byte> element)
        {
            var depth = contact.CurrentDepth;
            while (contact.Read() && contact.CurrentDepth > depth)
            {
                if (contact.TokenType == JsonTokenType.String
                    && contact.ValueSpan.Length > 2
                    && element.IndexOf(contact.ValueSpan) >= 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
