using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>An action that is only a name.</summary>
internal static class SimpleAction
{
    internal static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, name);
        writer.WriteEndObject();
    }
}
