using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>From what a customer sent to the file.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingMedia&gt;(async (media, context, token) =&gt;
/// {
///     var folder = Directory.CreateTempSubdirectory("whatsapp").FullName;
///     await client.DownloadToFileAsync(media, Path.Combine(folder, media.ToSafeFileName()), cancellationToken: token);
/// });
/// </code>
/// </example>
public static class IncomingMediaExtensions
{
    /// <summary>Downloads what a customer sent, as <see cref="MediaClient.DownloadAsync"/> does.</summary>
    /// <param name="client">The account that received it.</param>
    /// <param name="message">The received image, video, audio, document or sticker.</param>
    /// <param name="destination">Written to where it stands, not closed; after a failure it may hold a part.</param>
    /// <param name="options">The largest size, progress, ...</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MediaException">Too large, a forbidden address, or not what Meta announced.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public static Task<DownloadedMedia> DownloadAsync(
        this WhatsAppCloudClient client,
        IncomingMedia message,
        Stream destination,
        DownloadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Media.DownloadAsync(message.ToReference(), destination, options, cancellationToken);
    }

    /// <summary>Downloads what a customer sent, as <see cref="MediaClient.DownloadToFileAsync"/> does.</summary>
    /// <param name="client">The account that received it.</param>
    /// <param name="message">The received image, video, audio, document or sticker.</param>
    /// <param name="path">The file; for the name that a document has there is <see cref="ToSafeFileName"/>.</param>
    /// <param name="options">The largest size, whether to replace a file, ...</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MediaException">Too large, a forbidden address, or not what Meta announced.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static Task<DownloadedMedia> DownloadToFileAsync(
        this WhatsAppCloudClient client,
        IncomingMedia message,
        string path,
        DownloadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Media.DownloadToFileAsync(message.ToReference(), path, options, cancellationToken);
    }

    /// <summary>
    /// A name to keep it under: the one that the customer's phone gave, made safe, or <c>file</c> with the extension of
    /// its type. Names repeat: keep each message's file in a folder of its own.
    /// </summary>
    /// <param name="message">The received image, video, audio, document or sticker.</param>
    public static string ToSafeFileName(this IncomingMedia message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SafeFileName.From((message as IncomingDocument)?.FileName, message.MimeType);
    }

    private static MediaReference ToReference(this IncomingMedia message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message switch
        {
            { MediaId.Length: > 0 } => MediaReference.FromId(message.MediaId) with
            {
                Url = message.Url,
                Sha256 = message.Sha256,
            },
            { Url.Length: > 0 } => MediaReference.FromUrl(message.Url) with { Sha256 = message.Sha256 },
            _ => throw new ArgumentException("The message has neither a media id nor an address.", nameof(message)),
        };
    }
}
