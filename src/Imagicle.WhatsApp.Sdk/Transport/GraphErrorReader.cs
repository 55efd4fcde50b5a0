using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// Reads <c>{"error":{...}}</c>. Only the code is needed; everything else may be absent or of another type.
/// </summary>
internal static class GraphErrorReader
{
    internal static WhatsAppError? Read(JsonElement root)
    {
        if (root.Get("error"u8) is not { } error || error.GetInteger("code"u8) is not { } code)
        {
            return null;
        }

        return new(code)
        {
            Message = error.GetText("message"u8),
            Details = ReadDetails(error),
            Subcode = error.GetInteger("error_subcode"u8),
            Type = error.GetText("type"u8),
            UserTitle = error.GetText("error_user_title"u8),
            UserMessage = error.GetText("error_user_msg"u8),
            TraceId = error.GetText("fbtrace_id"u8),
            IsTransient = error.IsTrue("is_transient"u8),
        };
    }

    /// <summary>Whether an answer tells more than its error: what was done all the same.</summary>
    internal static bool HasMore(JsonElement root) => root.ValueKind == JsonValueKind.Object
        && root.EnumerateObject().Any(static property => !property.NameEquals("error"u8));

    // An object on messaging errors; plain Graph errors carry it as JSON inside a string, as other text, or not at all.
    private static string? ReadDetails(JsonElement error)
    {
        if (error.GetText("error_data"u8) is not { Length: > 0 } text)
        {
            return error.Get("error_data"u8)?.GetText("details"u8);
        }

        try
        {
            using var inner = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return inner.RootElement.GetText("details"u8) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
