using System.Net.Http.Headers;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Which types of files are what, and how large they may be.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
internal static class MediaKinds
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly string[] Audio =
        ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg; codecs=opus"];

    private static readonly string[] Image = ["image/jpeg", "image/png"];
    private static readonly string[] Sticker = ["image/webp"];
    private static readonly string[] Video = ["video/mp4", "video/3gpp"];

    /// <summary>What Meta lists; in practice a document may be of any type.</summary>
    private static readonly string[] Document =
    [
        "text/plain", "application/pdf", "application/msword", "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ];

    internal static IEnumerable<string> All => [.. Audio, .. Image, .. Sticker, .. Video, .. Document];

    internal static bool IsAllowed(string kind, string mimeType) => kind switch
    {
        "audio" => Holds(Audio, mimeType),
        "image" => Holds(Image, mimeType),
        "sticker" => Holds(Sticker, mimeType),
        "video" or "gif" => Holds(Video, mimeType),
        _ => true,
    };

    /// <summary>Whether it can be uploaded: any type but a wrong one of sight or sound.</summary>
    internal static bool CanBeUploaded(string mimeType) =>
        MediaTypeHeaderValue.TryParse(mimeType, out var type)
        && (Holds(All, mimeType) || type.MediaType!.Split('/')[0] is not ("audio" or "image" or "video"));

    /// <summary>The largest file of a type, in bytes.</summary>
    internal static int LimitOf(string mimeType) => mimeType.Split('/')[0] switch
    {
        "audio" or "video" => 16 * Mebibyte,
        "image" => mimeType.StartsWith("image/webp", StringComparison.OrdinalIgnoreCase) ? 500 * 1024 : 5 * Mebibyte,
        _ => 100 * Mebibyte,
    };

    private static bool Holds(IEnumerable<string> types, string mimeType)
    {
        var type = Plain(mimeType);
        return types.Any(known =>
            known.Contains(';')
                ? type.StartsWith(Plain(known)[..Plain(known).IndexOf(';')], StringComparison.Ordinal)
                    && type.Contains("opus", StringComparison.Ordinal)
                : type.Split(';')[0] == known);
    }

    private static string Plain(string mimeType) =>
        mimeType.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
