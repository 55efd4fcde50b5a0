using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class ButtonKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string? text = null, payload = null;
        while (json.NextProperty())
        {
            if (json.Is("text"u8))
            {
                text = json.ReadString();
            }
            else if (json.Is("payload"u8))
            {
                payload = json.ReadString();
            }
            else
            {
                json.Skip();
            }
        }

        return new IncomingButton(text ?? payload ?? "", payload ?? text ?? "");
    }
}
