using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class UnsupportedKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string? type = null;
        while (json.NextProperty())
        {
            if (json.Is("type"u8))
            {
                type = json.ReadName();
            }
            else
            {
                json.Skip();
            }
        }

        return new IncomingUnsupported { UnsupportedType = type };
    }
}
