using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>Reads the errors inside webhooks. Older payloads leave out all but the code.</summary>
internal static class ErrorReader
{
    internal static IReadOnlyList<WhatsAppError> Errors(this JsonFields fields, ReadOnlySpan<byte> name)
    {
        var json = fields.At(name);
        return ReadAll(ref json);
    }

    internal static IReadOnlyList<WhatsAppError> ReadAll(ref JsonCursor json)
    {
        if (!json.BeginArray())
        {
            return [];
        }

        var errors = new List<WhatsAppError>(1);
        while (json.NextItem())
        {
            errors.Add(Read(ref json));
        }

        return errors;
    }

    /// <summary>Reads the object moved onto.</summary>
    internal static WhatsAppError Read(ref JsonCursor json)
    {
        int code = 0;
        int? subcode = null;
        string? title = null, message = null, details = null, href = null;
        json.RequireObject();
        while (json.NextProperty())
        {
            if (json.Is("code"u8))
            {
                code = json.ReadInt32() ?? 0;
            }
            else if (json.Is("title"u8))
            {
                title = json.ReadString();
            }
            else if (json.Is("message"u8))
            {
                message = json.ReadId(title);
            }
            else if (json.Is("error_data"u8))
            {
                details = ReadDetails(ref json);
            }
            else if (json.Is("details"u8))
            {
                details = json.ReadString();
            }
            else if (json.Is("error_subcode"u8))
            {
                subcode = json.ReadInt32();
            }
            else if (json.Is("href"u8))
            {
                href = json.ReadString();
            }
            else
            {
                json.Skip();
            }
        }

        return new(code) { Title = title, Message = message, Details = details, Subcode = subcode, Href = href };
    }

    /// <summary><c>error_data</c> is an object, or a string that holds one.</summary>
    private static string? ReadDetails(ref JsonCursor json)
    {
        json.Read();
        if (json.Token == JsonTokenType.String)
        {
            var text = json.CurrentString()!;
            var inner = new JsonCursor(Encoding.UTF8.GetBytes(text));
            try
            {
                return inner.Read() && inner.Token == JsonTokenType.StartObject ? ReadDetailsObject(ref inner) : text;
            }
            catch (JsonException)
            {
                // Not JSON after all: the text itself is the detail.
                return text;
            }
        }

        return json.Token == JsonTokenType.StartObject ? ReadDetailsObject(ref json)
            : json.Token == JsonTokenType.Null ? null
            : throw json.Unexpected("an object");
    }

    private static string? ReadDetailsObject(ref JsonCursor json)
    {
        string? details = null;
        while (json.NextProperty())
        {
            if (json.Is("details"u8))
            {
                details = json.ReadString();
            }
            else
            {
                json.Skip();
            }
        }

        return details;
    }
}
