using System.Net.Http.Headers;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// The types that Meta documents, with their kinds and usual extensions.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
internal static class MediaTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    // The first extension of a type is the one to write.
    private static readonly (string Type, string Extension, MediaKind Kind)[] Known =
    [
        ("audio/aac", ".aac", MediaKind.Audio),
        ("audio/amr", ".amr", MediaKind.Audio),
        ("audio/mpeg", ".mp3", MediaKind.Audio),
        ("audio/mp4", ".m4a", MediaKind.Audio),
        (OggOpus, ".ogg", MediaKind.Audio),
        (OggOpus, ".opus", MediaKind.Audio),
        ("text/plain", ".txt", MediaKind.Document),
        ("application/pdf", ".pdf", MediaKind.Document),
        ("application/msword", ".doc", MediaKind.Document),
        (Office + "wordprocessingml.document", ".docx", MediaKind.Document),
        ("application/vnd.ms-excel", ".xls", MediaKind.Document),
        (Office + "spreadsheetml.sheet", ".xlsx", MediaKind.Document),
        ("application/vnd.ms-powerpoint", ".ppt", MediaKind.Document),
        (Office + "presentationml.presentation", ".pptx", MediaKind.Document),
        ("image/jpeg", ".jpg", MediaKind.Image),
        ("image/jpeg", ".jpeg", MediaKind.Image),
        ("image/png", ".png", MediaKind.Image),
        ("image/webp", ".webp", MediaKind.Sticker),
        ("video/mp4", ".mp4", MediaKind.Video),
        ("video/3gpp", ".3gp", MediaKind.Video),
    ];

    private const string OggOpus = "audio/ogg; codecs=opus";

    /// <summary>The type of a file name's extension; null when Meta documents none.</summary>
    internal static string? OfExtension(string extension) =>
        Known.FirstOrDefault(row => row.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)).Type;

    /// <summary>The usual extension of a type, with its dot; null when the type is none that Meta documents.</summary>
    internal static string? ExtensionOf(string? mimeType) =>
        MediaTypeHeaderValue.TryParse(mimeType, out var type)
            ? Known.FirstOrDefault(row => IsType(row.Type, type.MediaType)).Extension
            : null;

    /// <summary>What a file of a type is sent as.</summary>
    /// <param name="type">The type.</param>
    /// <param name="wanted">What the caller wants it to be; null if that does not matter.</param>
    /// <exception cref="MediaException">Meta does not take the type for the kind.</exception>
    internal static MediaKind KindOf(MediaTypeHeaderValue type, MediaKind? wanted)
    {
        var known = Known.FirstOrDefault(row => IsType(row.Type, type.MediaType));
        if (wanted == MediaKind.Document)
        {
            return MediaKind.Document; // what Meta takes as a document goes beyond its list
        }

        if (known.Type == OggOpus && !type.Parameters.Any(p =>
            p.Name.Equals("codecs", StringComparison.OrdinalIgnoreCase)
            && p.Value?.Contains("opus", StringComparison.OrdinalIgnoreCase) == true))
        {
            throw Unsupported($"Meta takes OGG only with the Opus codec, which the type has to say: {OggOpus}.");
        }

        if (known.Type is not null && known.Kind == (wanted ?? known.Kind))
        {
            return known.Kind;
        }

        if (wanted is null && !IsSightOrSound(type.MediaType!))
        {
            return MediaKind.Document;
        }

        var kinds = wanted is null ? "picture, sound, video or sticker" : wanted.Value.ToString();
        var types = Known
            .Where(row => wanted is null ? row.Kind != MediaKind.Document : row.Kind == wanted)
            .Select(row => row.Type)
            .Distinct();
        throw Unsupported(
            $"Meta takes as {kinds}: {string.Join(", ", types)}. Any type may be tried as MediaKind.Document.");
    }

    /// <summary>The largest file of a kind, in bytes.</summary>
    internal static int LimitOf(MediaKind kind) => kind switch
    {
        MediaKind.Audio => MediaLimits.Audio,
        MediaKind.Image => MediaLimits.Image,
        MediaKind.Sticker => MediaLimits.Sticker,
        MediaKind.Video => MediaLimits.Video,
        _ => MediaLimits.Document,
    };

    private static bool IsType(string known, string? type) =>
        known.AsSpan(0, known.IndexOf(';') is var end and >= 0 ? end : known.Length)
            .Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool IsSightOrSound(string type) =>
        type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase);

    private static MediaException Unsupported(string message) => new(MediaProblem.UnsupportedType, message);
}
