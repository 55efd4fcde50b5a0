using System.Text.Json;
using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>An open set of strings on Meta's wire.</summary>
internal interface IWireString<TSelf>
    where TSelf : struct, IWireString<TSelf>
{
    /// <summary>The wire value.</summary>
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>Any text is a value, known or not; other JSON gives its text.</summary>
internal sealed class WireStringConverter<T> : JsonConverter<T>
    where T : struct, IWireString<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientStringConverter.TextOf(ref reader) is { } text ? T.Of(text) : default;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
