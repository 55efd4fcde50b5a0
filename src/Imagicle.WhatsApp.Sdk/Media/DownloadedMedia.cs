namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>A finished download.</summary>
/// <example>
/// <code>
/// var document = events.OfType&lt;IncomingDocument&gt;().First();
/// using var content = new MemoryStream();
/// var file = await client.DownloadAsync(document, content, cancellationToken: cancellationToken);
/// var isWholePdf = file is { IsVerified: true, MimeType: "application/pdf" };
/// </code>
/// </example>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">SHA-256 of what arrived, in lower-case hexadecimal.</param>
public sealed record DownloadedMedia(long Size, string Sha256)
{
    /// <summary>The MIME type as the download told it, for example <c>image/jpeg</c>; null when it did not.</summary>
    public string? MimeType { get; init; }

    /// <summary>Whether there was a hash to compare with. False only for an address alone.</summary>
    public bool IsVerified { get; init; }
}
