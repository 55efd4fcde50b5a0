using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Meta omits what it does not know; it writes no nulls.</summary>
internal static class JsonObjectExtensions
{
    internal static JsonObject With(this JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }

    /// <summary>Unless it is there already.</summary>
    internal static JsonObject WithDefault(this JsonObject json, string name, string? value) =>
        json.ContainsKey(name) ? json : json.With(name, value);

    internal static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }
}
