using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Moves into a message's content and reads it; null if the content is null.</summary>
internal delegate IncomingMessage? KindReader(ref JsonCursor json);

/// <summary>The table of kinds: the property that holds the content, and how it is read.</summary>
internal static class MessageKinds
{
    private static readonly Utf8Table<KindReader> Table = new(new Dictionary<string, KindReader>
    {
        [MessageType.Names.Text] = TextKind.Read,
        [MessageType.Names.Image] = MediaKinds.ReadImage,
        [MessageType.Names.Video] = MediaKinds.ReadVideo,
        [MessageType.Names.Audio] = MediaKinds.ReadAudio,
        [MessageType.Names.Document] = MediaKinds.ReadDocument,
        [MessageType.Names.Sticker] = MediaKinds.ReadSticker,
        [MessageType.Names.Location] = LocationKind.Read,
        [MessageType.Names.Contacts] = ContactsKind.Read,
        [MessageType.Names.Reaction] = ReactionKind.Read,
        [MessageType.Names.Button] = ButtonKind.Read,
        [MessageType.Names.Interactive] = InteractiveKinds.Read,
        [MessageType.Names.Order] = OrderKind.Read,
        [MessageType.Names.System] = SystemKind.Read,
        [MessageType.Names.Edit] = ChangeKinds.ReadEdit,
        [MessageType.Names.Revoke] = ChangeKinds.ReadRevoke,
        [MessageType.Names.Unsupported] = UnsupportedKind.Read,
    });

    internal static KindReader? Find(ReadOnlySpan<byte> property) => Table.Find(property);

    /// <summary>The message that the type names, given the content that was found.</summary>
    internal static IncomingMessage Choose(string? type, IncomingMessage? content) => content switch
    {
        not null when content.Type.Value == type || type is null => content,
        _ when type is MessageType.Names.Unsupported or MessageType.Names.Unknown => new IncomingUnsupported(),
        _ when type is MessageType.Names.RequestWelcome => new IncomingRequestWelcome(),
        _ => new IncomingUnknown(new(type ?? "")),
    };
}
