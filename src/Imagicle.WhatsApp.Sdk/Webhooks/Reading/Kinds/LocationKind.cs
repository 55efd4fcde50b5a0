using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class LocationKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        double? latitude = null, longitude = null;
        string? name = null, address = null, url = null;
        while (json.NextProperty())
        {
            if (json.Is("latitude"u8))
            {
                latitude = json.ReadDouble();
            }
            else if (json.Is("longitude"u8))
            {
                longitude = json.ReadDouble();
            }
            else if (json.Is("name"u8))
            {
                name = json.ReadId();
            }
            else if (json.Is("address"u8))
            {
                address = json.ReadId();
            }
            else if (json.Is("url"u8))
            {
                url = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return latitude is { } north && longitude is { } east
            ? new IncomingLocation(north, east) { Name = name, Address = address, Url = url }
            : throw new UnreadableJsonException("A location lacks its latitude or longitude.");
    }
}
