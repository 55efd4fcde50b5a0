using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Where Meta takes the bytes of a media message from: an uploaded media id, or a public http(s) link that Meta
/// fetches (and caches for 10 minutes by its URL).
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
/// <example>
/// <code>
/// var mediaId = await client.Media.UploadFileAsync("invoice.pdf", cancellationToken: cancellationToken);
/// var uploaded = MediaSource.FromId(mediaId);
/// var onTheWeb = MediaSource.FromLink("https://example.com/terms.pdf");
/// </code>
/// </example>
public sealed record MediaSource
{
    private MediaSource()
    {
    }

    /// <summary>The id of an upload (valid for 30 days); null when this is a link.</summary>
    public string? Id { get; private init; }

    /// <summary>The public link; null when this is an id.</summary>
    public Uri? Link { get; private init; }

    /// <summary>Media uploaded before to this phone number.</summary>
    /// <param name="mediaId">The id that the upload returned.</param>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static MediaSource FromId(string mediaId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaId);
        return new() { Id = mediaId };
    }

    /// <summary>Media on a public web server.</summary>
    /// <param name="link">An absolute http or https address.</param>
    /// <exception cref="ArgumentException">Relative, or another scheme.</exception>
    public static MediaSource FromLink(Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new() { Link = link }
            : throw new ArgumentException("A media link is an absolute http or https address.", nameof(link));
    }

    /// <inheritdoc cref="FromLink(Uri)"/>
    public static MediaSource FromLink(string link)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(link);
        return Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri)
            ? FromLink(uri)
            : throw new ArgumentException("A media link is an absolute http or https address.", nameof(link));
    }

    internal void WriteProperty(Utf8JsonWriter writer)
    {
        if (Id is not null)
        {
            writer.WriteString("id"u8, Id);
        }
        else
        {
            // As given: Uri.AbsoluteUri would re-encode what a signed link depends on.
            writer.WriteString("link"u8, Link!.OriginalString);
        }
    }

    /// <summary>Whether this is an id or a link; links may carry secrets.</summary>
    public override string ToString() => Id is not null ? "media id" : "media link";
}
