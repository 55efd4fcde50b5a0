using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class TextKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var body = "";
        while (json.NextProperty())
        {
            if (json.Is("body"u8))
            {
                body = json.ReadText();
            }
            else
            {
                json.Skip();
            }
        }

        return new IncomingText(body);
    }
}
