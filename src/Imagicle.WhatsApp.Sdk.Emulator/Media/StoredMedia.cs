namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A file that WhatsApp keeps, from the business or from a customer.</summary>
internal sealed record StoredMedia(
    string Id, EmulatedPhoneNumber Number, byte[] Content, string MimeType, DateTimeOffset ExpiresAt)
{
    /// <summary>In lower case hexadecimal digits, as the API tells it.</summary>
    internal required string Sha256 { get; init; }
}
