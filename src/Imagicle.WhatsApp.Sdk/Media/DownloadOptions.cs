namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>What may be said about one download.</summary>
/// <example>
/// <code>
/// var image = events.OfType&lt;IncomingImage&gt;().First();
/// var options = new DownloadOptions { MaxBytes = MediaLimits.Image, Overwrite = true };
/// await client.Media.DownloadToFileAsync(image.MediaId, "latest.jpg", options, cancellationToken);
/// </code>
/// </example>
public sealed record DownloadOptions
{
    /// <summary>The most bytes to take. Default: 100 MB, the largest file that a customer can send.</summary>
    public long MaxBytes { get; init; } = MediaLimits.Document;

    /// <summary>
    /// Whether the media must belong to this account's phone number; otherwise Meta refuses. Default: true.
    /// </summary>
    public bool OnlyThisNumber { get; init; } = true;

    /// <summary>
    /// Whether <see cref="MediaClient.DownloadToFileAsync"/> may replace a file. Default: false, because names that
    /// customers give repeat.
    /// </summary>
    public bool Overwrite { get; init; }

    /// <summary>Told the number of bytes written so far.</summary>
    public IProgress<long>? Progress { get; init; }
}
