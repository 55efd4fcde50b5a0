using System.Text.Json;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The example of a button: Meta takes and gives it as a text or as a list of one, by kind and by way.
/// </summary>
internal class ExampleTextConverter : JsonConverter<string>
{
    public sealed override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return LenientStringConverter.TextOf(ref reader);
        }

        var list = JsonElement.ParseValue(ref reader);
        return list.GetArrayLength() == 0 ? null
            : list[0].ValueKind == JsonValueKind.String ? list[0].GetString() : list[0].GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>The same, written as a list of one.</summary>
internal sealed class ExampleListConverter : ExampleTextConverter
{
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
