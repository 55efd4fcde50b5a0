using System.Globalization;
using System.Text;
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
        var json = new StringBuilder();
        Append(json, node, raw);
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private static void Append(StringBuilder json, JsonNode? node, bool raw)
    {
        switch (node)
        {
            case null:
                json.Append("null");
                break;
            case JsonObject members:
                json.Append('{');
                foreach (var (name, value) in members)
                {
                    AppendComma(json, '{');
                    AppendText(json, name, raw);
                    json.Append(':');
                    Append(json, value, raw);
                }

                json.Append('}');
                break;
            case JsonArray items:
                json.Append('[');
                foreach (var item in items)
                {
                    AppendComma(json, '[');
                    Append(json, item, raw);
                }

                json.Append(']');
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                AppendText(json, text.ToString(), raw);
                break;
            default:
                json.Append(node.ToJsonString());
                break;
        }
    }

    /// <summary>Before every item but the first.</summary>
    private static void AppendComma(StringBuilder json, char open)
    {
        if (json[^1] != open)
        {
            json.Append(',');
        }
    }

    private static void AppendText(StringBuilder json, string text, bool raw)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '/' when !raw => json.Append("\\/"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => AppendEscaped(json, c),
                > '~' when !raw => AppendEscaped(json, c),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }

    private static StringBuilder AppendEscaped(StringBuilder json, char c) =>
        json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
}
