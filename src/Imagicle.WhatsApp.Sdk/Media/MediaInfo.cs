using System.Globalization;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// What Meta knows about a file.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
/// <example>
/// <code>
/// var video = events.OfType&lt;IncomingVideo&gt;().First();
/// var info = await client.Media.GetAsync(video.MediaId, cancellationToken: cancellationToken);
/// if (info.Size &lt;= MediaLimits.Video)
/// {
///     await client.Media.DownloadToFileAsync(info, "video.mp4", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
/// <param name="Id">The media id.</param>
public sealed record MediaInfo(string Id)
{
    /// <summary>
    /// Where to download it; valid for 5 minutes and only with the account's token. Holds secrets: not for logs.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The MIME type, for example <c>image/jpeg</c>; null when Meta left it out.</summary>
    public string? MimeType { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal or base64; null when Meta left it out.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Size in bytes; null when Meta left it out.</summary>
    public long? Size { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"media {Id}";

    internal static MediaInfo? Read(JsonElement root, string askedFor)
    {
        if (root.GetText("url"u8) is not { Length: > 0 } url)
        {
            return null;
        }

        return new(ReadId(root) ?? askedFor)
        {
            Url = url,
            MimeType = root.GetText("mime_type"u8),
            Sha256 = root.GetText("sha256"u8),
            Size = ReadSize(root),
        };
    }

    /// <summary>An id, also when written as a number: its digits exactly, which a double would round.</summary>
    internal static string? ReadId(JsonElement root) => root.Get("id"u8) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ when root.GetText("id"u8) is { Length: > 0 } text => text,
        _ => null,
    };

    // A string in Meta's documents, a number in what was captured from the wire.
    private static long? ReadSize(JsonElement root) => root.Get("file_size"u8) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var size) => size,
        { ValueKind: JsonValueKind.String } when long.TryParse(
            root.GetText("file_size"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var size) => size,
        _ => null,
    };
}
