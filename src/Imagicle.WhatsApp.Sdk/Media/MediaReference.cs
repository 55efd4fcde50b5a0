namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// What to download, and what is known about it. A string converts to the reference to that media id, a
/// <see cref="MediaInfo"/> to one with all it says.
/// </summary>
/// <example>
/// <code>
/// var image = events.OfType&lt;IncomingImage&gt;().First();
/// var media = MediaReference.FromId(image.MediaId) with { Sha256 = image.Sha256 };
/// await client.Media.DownloadToFileAsync(media, "photo.jpg", cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record MediaReference
{
    private MediaReference()
    {
    }

    /// <summary>The media id: asked for the address where there is none, or none that is still valid.</summary>
    public string? MediaId { get; private init; }

    /// <summary>
    /// The address that a webhook or <see cref="MediaClient.GetAsync"/> gave, which saves asking for it while it is
    /// fresh (5 minutes). Holds secrets: not for logs.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>
    /// SHA-256 that the file must have: 44 characters of base64 or 64 of hexadecimal. When absent, that of the media
    /// id counts; with neither, nothing is checked.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>The media with an id.</summary>
    /// <param name="mediaId">From a webhook (valid for 7 days) or an upload (30 days).</param>
    /// <exception cref="ArgumentException">Empty, or no id.</exception>
    public static MediaReference FromId(string mediaId)
    {
        MediaIds.Check(mediaId);
        return new() { MediaId = mediaId };
    }

    /// <summary>The media at an address alone, which cannot be renewed.</summary>
    /// <param name="url">The address that a webhook or <see cref="MediaClient.GetAsync"/> gave.</param>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static MediaReference FromUrl(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new() { Url = url };
    }

    /// <summary>The media with an id.</summary>
    /// <param name="mediaId">From a webhook (valid for 7 days) or an upload (30 days).</param>
    /// <exception cref="ArgumentException">Empty, or no id.</exception>
    public static implicit operator MediaReference(string mediaId) => FromId(mediaId);

    /// <summary>The media that Meta described.</summary>
    /// <param name="info">What Meta said.</param>
    public static implicit operator MediaReference(MediaInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return FromId(info.Id) with { Url = info.Url, Sha256 = info.Sha256 };
    }

    /// <summary>The id only: addresses hold secrets.</summary>
    public override string ToString() => MediaId is null ? "media address" : $"media {MediaId}";
}
