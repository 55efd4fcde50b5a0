using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// Reads models with source-generated code. A value of an unknown shape costs only its own field: it moves to
/// <see cref="GraphObject.AdditionalFields"/>.
/// </summary>
internal static class GraphModel
{
    /// <summary>The model; null if the JSON is no object.</summary>
    internal static T? Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var strange = new List<string>();
        while (true)
        {
            try
            {
                var model = strange.Count == 0 ? json.Deserialize(type) : ReadWithout(json, strange, type);
                Keep(json, strange, model as GraphObject);
                return model;
            }
            catch (JsonException unknown) when (FieldOf(unknown.Path) is { } field && !strange.Contains(field))
            {
                strange.Add(field);
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
            {
                return null; // a name that is no valid text
            }
        }
    }

    /// <summary>The only object of a list <c>{"data":[...]}</c>, or the object itself where Meta does not wrap it.</summary>
    internal static T? ReadFirst<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class, new() => json.Get("data"u8) is { ValueKind: JsonValueKind.Array } list
            ? list.GetArrayLength() > 0 ? Read(list[0], type) : new()
            : Read(json, type);

    private static T? ReadWithout<T>(JsonElement json, List<string> fields, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject())
            {
                if (!fields.Contains(property.Name))
                {
                    // Raw: text that is not valid Unicode could be read but not written.
                    writer.WritePropertyName(property.Name);
                    writer.WriteRawValue(property.Value.GetRawText(), skipInputValidation: true);
                }
            }

            writer.WriteEndObject();
        }

        return JsonSerializer.Deserialize(buffer.WrittenSpan, type);
    }

    private static void Keep(JsonElement json, List<string> fields, GraphObject? model)
    {
        foreach (var field in model is null ? [] : fields)
        {
            (model!.Additional ??= [])[field] = json.GetProperty(field).Clone();
        }
    }

    /// <summary>The first name in a path such as <c>$.health_status.entities[0]</c>.</summary>
    private static string? FieldOf(string? path)
    {
        const int Start = 2;
        if (path is null || !path.StartsWith("$.", StringComparison.Ordinal))
        {
            return null;
        }

        var end = path.AsSpan(Start).IndexOfAny('.', '[');
        return end < 0 ? path[Start..] : path[Start..(Start + end)];
    }
}
