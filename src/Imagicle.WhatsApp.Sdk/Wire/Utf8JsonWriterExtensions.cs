using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>Meta refuses nulls and empty strings: what is not set is not written.</summary>
internal static class Utf8JsonWriterExtensions
{
    internal static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    internal static void WriteOptional(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count > 0)
        {
            writer.WriteStartObject(name);
            foreach (var (key, value) in values)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }
    }
}
