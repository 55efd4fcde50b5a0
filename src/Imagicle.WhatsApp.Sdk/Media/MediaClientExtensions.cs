namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>Short forms of <see cref="MediaClient.UploadAsync"/>; they throw what it throws.</summary>
/// <example>
/// <code>
/// var chart = await File.ReadAllBytesAsync("chart.png", cancellationToken);
/// var id = await client.Media.UploadAsync(chart, "image/png", "chart.png", cancellationToken: cancellationToken);
/// await client.Messages.SendAsync(to, new ImageMessage(MediaSource.FromId(id)), cancellationToken: cancellationToken);
/// </code>
/// </example>
public static class MediaClientExtensions
{
    /// <summary>Uploads bytes.</summary>
    /// <param name="media">The client.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="mimeType">The real type, for example <c>image/jpeg</c>.</param>
    /// <param name="fileName">The file's name; of a path only the last part goes out.</param>
    /// <param name="options">What it will be sent as, progress, ...</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The media id, valid for 30 days, for this phone number.</returns>
    public static async Task<string> UploadAsync(
        this MediaClient media,
        byte[] content,
        string mimeType,
        string fileName,
        UploadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream(content, writable: false);
        return await media.UploadAsync(stream, mimeType, fileName, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads a file. Only its name goes out, never its path.</summary>
    /// <param name="media">The client.</param>
    /// <param name="path">The file.</param>
    /// <param name="mimeType">
    /// The real type; null takes that of the extension, for the types that Meta documents.
    /// </param>
    /// <param name="options">What it will be sent as, progress, ...</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The media id, valid for 30 days, for this phone number.</returns>
    /// <exception cref="ArgumentException">The extension tells no type that Meta documents.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<string> UploadFileAsync(
        this MediaClient media,
        string path,
        string? mimeType = null,
        UploadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var type = mimeType ?? MediaTypes.OfExtension(Path.GetExtension(path)) ?? throw new ArgumentException(
            "Its extension is none of a type that Meta documents: give the MIME type.", nameof(path));
        var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        await using var _ = stream.ConfigureAwait(false);
        return await media
            .UploadAsync(stream, type, Path.GetFileName(path), options, cancellationToken)
            .ConfigureAwait(false);
    }
}
