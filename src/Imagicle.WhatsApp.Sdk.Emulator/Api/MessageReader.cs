using System.Collections.Frozen;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads the message inside a request: one entry per kind.</summary>
internal static class MessageReader
{
    private static readonly FrozenDictionary<string, Func<RequestObject, OutgoingMessage>> Emulated =
        new Dictionary<string, Func<RequestObject, OutgoingMessage>>(StringComparer.Ordinal)
        {
            [MessageType.Names.Text] = ReadText,
            [MessageType.Names.Image] = MediaReader.ReadImage,
            [MessageType.Names.Video] = MediaReader.ReadVideo,
            [MessageType.Names.Audio] = MediaReader.ReadAudio,
            [MessageType.Names.Document] = MediaReader.ReadDocument,
            [MessageType.Names.Sticker] = MediaReader.ReadSticker,
            [MessageType.Names.Interactive] = InteractiveReader.Read,
            [MessageType.Names.Template] = TemplateReader.Read,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] NotEmulated = [
        MessageType.Names.Location, MessageType.Names.Contacts, MessageType.Names.Reaction, MessageType.Names.Pin];

    internal static OutgoingMessage Read(RequestObject root)
    {
        // Meta takes a request without a type for a text.
        var type = root.OptionalText("type")
            ?? (root.Has(MessageType.Names.Text) ? MessageType.Names.Text : throw Refusal.ParameterRequired("type"));
        if (Emulated.TryGetValue(type, out var read))
        {
            return read(root.Object(type));
        }

        throw NotEmulated.Contains(type)
            ? Refusal.NotEmulated("type", $"messages of type {type}")
            : Refusal.NotOneOf("type", Emulated.Keys.Concat(NotEmulated).Order(StringComparer.Ordinal));
    }

    private static TextMessage ReadText(RequestObject text)
    {
        text.Only("body", "preview_url");
        return new(text.Text("body")) { PreviewUrl = text.Flag("preview_url") };
    }
}
