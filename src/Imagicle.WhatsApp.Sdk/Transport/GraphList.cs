using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>Reads lists that come whole. An item that cannot be read at all is left out.</summary>
internal static class GraphList
{
    /// <summary>The items of <c>data</c>; null if there is no list.</summary>
    internal static IReadOnlyList<T>? Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class => json.Get("data"u8) is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Select(item => GraphModel.Read(item, type)).OfType<T>()]
        : null;
}
