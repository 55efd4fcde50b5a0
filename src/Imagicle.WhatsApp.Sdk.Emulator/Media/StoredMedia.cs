using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A file that WhatsApp keeps, from the business or from a customer.</summary>
internal sealed record StoredMedia(
    string Id, EmulatedPhoneNumber Number, byte[] Content, string MimeType, DateTimeOffset ExpiresAt)
{
    /// <summary>In lower case hexadecimal digits, as the API tells it.</summary>
    internal required string Sha256 { get; init; }

    /// <summary>A customer's file as webhooks carry it, with the hash in base64.</summary>
    internal JsonObject ToWebhook() => new()
    {
        ["mime_type"] = MimeType,
        ["sha256"] = Convert.ToBase64String(Convert.FromHexString(Sha256)),
        ["id"] = Id,
        ["url"] = Number.Account.Media.NewAddress(this),
    };
}
