namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>What may be said about one upload.</summary>
/// <example>
/// <code>
/// var options = new UploadOptions { Progress = new Progress&lt;long&gt;(bytes =&gt; Console.Write($"\r{bytes:N0} bytes")) };
/// var id = await client.Media.UploadFileAsync("tour.mp4", options: options, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record UploadOptions
{
    /// <summary>
    /// What the file will be sent as, which decides the types and the size to check for. Default: what fits the MIME
    /// type, such as <see cref="MediaKind.Image"/> for <c>image/png</c>.
    /// </summary>
    public MediaKind? Kind { get; init; }

    /// <summary>Told the number of bytes of the file sent so far.</summary>
    public IProgress<long>? Progress { get; init; }
}
