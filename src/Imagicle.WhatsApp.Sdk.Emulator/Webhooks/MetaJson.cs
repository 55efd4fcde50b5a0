using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Writes JSON as Meta does: ASCII only, other characters as <c>\uXXXX</c> in lower case, and <c>/</c> as <c>\/</c>.
/// A receiver that signs anything but the raw bytes is found out by it.
/// </summary>
internal static class MetaJson
{
    /// <param name="node">What to write.</param>
    /// <param name="raw">UTF-8 as it is instead: Meta promises neither.</param>
    internal static byte[] Write(JsonNode node, bool raw = false)
    {
        if (raw)
        {
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                node.WriteTo(writer);
            }

            return buffer.ToArray();
        }

        var json = new StringBuilder();
        Append(json, node);
        return Encoding.ASCII.GetBytes(json.ToString());
    }

    private static void Append(StringBuilder json, JsonNode? node)
    {
        switch (node)
        {
            case null:
                json.Append("null");
                break;
            case JsonObject members:
                AppendAll(json, '{', members, '}', static (json, member) =>
                {
                    AppendText(json, member.Key);
                    json.Append(':');
                    Append(json, member.Value);
                });
                break;
            case JsonArray items:
                AppendAll(json, '[', items, ']', Append);
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                AppendText(json, text.GetValue<string>());
                break;
            default:
                json.Append(node.ToJsonString());
                break;
        }
    }

    private static void AppendAll<T>(
        StringBuilder json, char open, IEnumerable<T> items, char close, Action<StringBuilder, T> append)
    {
        json.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                json.Append(',');
            }

            first = false;
            append(json, item);
        }

        json.Append(close);
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '/' => json.Append("\\/"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' or > '~' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
