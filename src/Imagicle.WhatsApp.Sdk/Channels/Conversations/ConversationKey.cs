using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The parts of a conversation's id: its chat, and its number in the chat.</summary>
internal readonly record struct ConversationKey(string ChatId, int Number)
{
    internal static bool TryParse(string id, out ConversationKey key)
    {
        var dot = id.LastIndexOf('.');
        var isNumber = int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        key = dot > 0 && isNumber ? new(id[..dot], number) : default;
        return key.ChatId is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ChatId}.{Number}");
}
