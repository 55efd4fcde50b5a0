using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class ReactionKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var messageId = "";
        string? emoji = null;
        while (json.NextProperty())
        {
            if (json.Is("message_id"u8))
            {
                messageId = json.ReadText();
            }
            else if (json.Is("emoji"u8))
            {
                // Absent or empty: the reaction was taken back.
                emoji = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new IncomingReaction(messageId, emoji);
    }
}
