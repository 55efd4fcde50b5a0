using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Messages that change an earlier one.</summary>
internal static class ChangeKinds
{
    internal static IncomingMessage? ReadEdit(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var id = "";
        IncomingMessage? edited = null;
        while (json.NextProperty())
        {
            if (json.Is("original_message_id"u8))
            {
                id = json.ReadText();
            }
            else if (json.Is("message"u8))
            {
                edited = MessageReader.ReadEdited(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return new IncomingEdit(id) { Edited = edited };
    }

    internal static IncomingMessage? ReadRevoke(ref JsonCursor json) => json.BeginObject()
        ? new IncomingRevoke(new JsonFields(ref json).Text("original_message_id"u8))
        : null;
}
