using System.Collections.Frozen;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads the message inside a request: one entry per kind.</summary>
internal static class MessageReader
{
    private static readonly FrozenDictionary<string, Func<RequestObject, OutgoingMessage>> Kinds =
        new Dictionary<string, Func<RequestObject, OutgoingMessage>>(StringComparer.Ordinal)
        {
            [MessageType.Names.Text] = ReadText,
            [MessageType.Names.Image] = MediaReader.ReadImage,
            [MessageType.Names.Video] = MediaReader.ReadVideo,
            [MessageType.Names.Audio] = MediaReader.ReadAudio,
            [MessageType.Names.Document] = MediaReader.ReadDocument,
            [MessageType.Names.Sticker] = MediaReader.ReadSticker,
            [MessageType.Names.Location] = ReadLocation,
            [MessageType.Names.Reaction] = ReadReaction,
            [MessageType.Names.Interactive] = InteractiveReader.Read,
            [MessageType.Names.Template] = TemplateReader.Read,
            [MessageType.Names.Pin] = ReadPin,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static OutgoingMessage Read(RequestObject root)
    {
        // Meta takes a request without a type for a text.
        var type = root.OptionalText("type")
            ?? (root.Has(MessageType.Names.Text) ? MessageType.Names.Text : throw Refusal.ParameterRequired("type"));
        if (type == MessageType.Names.Contacts)
        {
            return ContactCardReader.Read(root.Objects(type)); // the only content that is a list
        }

        return Kinds.TryGetValue(type, out var read)
            ? read(root.Object(type))
            : throw Refusal.NotOneOf(
                "type", Kinds.Keys.Append(MessageType.Names.Contacts).Order(StringComparer.Ordinal));
    }

    private static TextMessage ReadText(RequestObject text)
    {
        text.Only("body", "preview_url");
        return new(text.Text("body")) { PreviewUrl = text.Flag("preview_url") };
    }

    private static LocationMessage ReadLocation(RequestObject location)
    {
        location.Only("latitude", "longitude", "name", "address");
        return new(location.Number("latitude"), location.Number("longitude"))
        {
            Name = location.OptionalText("name"),
            Address = location.OptionalText("address"),
        };
    }

    private static ReactionMessage ReadReaction(RequestObject reaction)
    {
        reaction.Only("message_id", "emoji");
        var id = reaction.Text("message_id");

        // The one text that may be empty: it takes the reaction away.
        var emoji = reaction.AnyText("emoji") ?? throw Refusal.Missing(reaction.PathOf("emoji"));
        return emoji.Length == 0 ? ReactionMessage.Remove(id) : new(id, emoji);
    }

    private static PinMessage ReadPin(RequestObject pin)
    {
        pin.Only("type", "message_id", "expiration_days");
        var id = pin.Text("message_id");
        return pin.Text("type") switch
        {
            "pin" => PinMessage.Pin(id, (int)Math.Clamp(pin.Integer("expiration_days"), 0, int.MaxValue)),
            "unpin" => PinMessage.Unpin(id),
            _ => throw Refusal.NotOneOf(pin.PathOf("type"), ["pin", "unpin"]),
        };
    }
}
