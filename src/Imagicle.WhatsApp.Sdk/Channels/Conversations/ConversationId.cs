using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A conversation's id: its chat and its number in it.</summary>
internal static class ConversationId
{
    internal static string Of(string chatId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{chatId}.{number}");

    internal static bool TryParse(string id, out string chatId, out int number)
    {
        var dot = id.LastIndexOf('.');
        chatId = dot > 0 ? id[..dot] : "";
        return int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number) && dot > 0;
    }
}
