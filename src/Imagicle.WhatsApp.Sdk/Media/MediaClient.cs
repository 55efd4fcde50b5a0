using System.Net.Http.Headers;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// Uploads, downloads and deletes the files of messages, in constant memory. Thread-safe. Short forms are in
/// <see cref="MediaClientExtensions"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
/// <remarks>
/// While a file is on its way, <see cref="WhatsAppOptions.Timeout"/> limits how long it may stand still, not how long
/// it takes. Downloads do not use the account's HTTP client but connections that reach public addresses only; through a
/// proxy of the system, only names are checked.
/// </remarks>
/// <example>
/// <code>
/// var id = await client.Media.UploadFileAsync("menu.pdf", cancellationToken: cancellationToken);
/// var menu = new DocumentMessage(MediaSource.FromId(id)) { FileName = "Menu.pdf" };
/// await client.Messages.SendAsync(to, menu, cancellationToken: cancellationToken);
/// </code>
/// </example>
public class MediaClient
{
    private static readonly object Success = new();

    private readonly GraphClient? graph;
    private readonly MediaTransport? transport;

    internal MediaClient(GraphClient graph, MediaTransport? transport = null)
    {
        this.graph = graph;
        this.transport = transport;
    }

    /// <summary>For test doubles that override the members they need.</summary>
    protected MediaClient()
    {
    }

    private GraphClient Graph => graph ?? throw new NotSupportedException(
        "This client was made by a derived class, which has to override the member that was called.");

    /// <summary>
    /// Uploads a file to send it any number of times. It sends no message, so it may be repeated after every failure.
    /// </summary>
    /// <param name="content">
    /// Read from where it stands to its end, not closed. If it can seek, its size is checked before anything is sent;
    /// otherwise while it is.
    /// </param>
    /// <param name="mimeType">
    /// The real type, for example <c>image/jpeg</c>; for OGG <c>audio/ogg; codecs=opus</c>.
    /// </param>
    /// <param name="fileName">The file's name; of a path only the last part goes out.</param>
    /// <param name="options">What it will be sent as, progress, ...</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The media id, valid for 30 days, for this phone number.</returns>
    /// <exception cref="ArgumentException">The type is no MIME type, or an argument is empty.</exception>
    /// <exception cref="MediaException">It breaks Meta's limits.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<string> UploadAsync(
        Stream content,
        string mimeType,
        string fileName,
        UploadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        if (!MediaTypeHeaderValue.TryParse(mimeType, out var type) || type.MediaType is null)
        {
            throw new ArgumentException("It is not a MIME type such as image/jpeg.", nameof(mimeType));
        }

        return await Telemetry.MeasureMediaAsync("upload", async () =>
        {
            var kind = MediaTypes.KindOf(type, options?.Kind);
            var isStaticSticker = kind == MediaKind.Sticker
                && content.CanSeek
                && await WebP.IsStaticAsync(content, cancellationToken).ConfigureAwait(false);
            using var form = new MediaUploadContent(
                content,
                type.ToString(),
                SafeFileName.From(fileName, type.MediaType),
                kind,
                isStaticSticker ? MediaLimits.StaticSticker : MediaTypes.LimitOf(kind),
                options?.Progress);
            return await Graph.UploadAsync(form, MediaInfo.ReadId, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>What Meta knows about a file, and where to download it for the next 5 minutes.</summary>
    /// <param name="mediaId">From a webhook (valid for 7 days) or an upload (30 days).</param>
    /// <param name="onlyThisNumber">Whether it must belong to this phone number; otherwise Meta refuses.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">Empty, or no id.</exception>
    /// <exception cref="WhatsAppApiException">
    /// It failed, for instance because the id is over or another account's.
    /// </exception>
    public virtual async Task<MediaInfo> GetAsync(
        string mediaId, bool onlyThisNumber = true, CancellationToken cancellationToken = default)
    {
        MediaIds.Check(mediaId);
        return await Telemetry
            .MeasureMediaAsync("get", () => Graph.CallMediaAsync(
                HttpMethod.Get, mediaId, onlyThisNumber, root => MediaInfo.Read(root, mediaId), cancellationToken))
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Downloads a file and compares it with the hash that Meta announced. The token goes to Meta's hosts and to
    /// <see cref="WhatsAppOptions.BaseAddress"/> only, nothing goes to private addresses, and an address that is over
    /// is asked for anew, once.
    /// </summary>
    /// <param name="media">A media id, a <see cref="MediaInfo"/>, or what a webhook told.</param>
    /// <param name="destination">
    /// Written to where it stands, not closed. After a failure it may hold a part, or all of a wrong file.
    /// </param>
    /// <param name="options">The largest size, progress, ...</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MediaException">Too large, a forbidden address, or not what Meta announced.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<DownloadedMedia> DownloadAsync(
        MediaReference media,
        Stream destination,
        DownloadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        ArgumentNullException.ThrowIfNull(destination);
        return await Telemetry.MeasureMediaAsync("download", async () =>
        {
            using var download = new MediaDownload(
                Graph, transport ?? MediaTransport.Shared, media, options ?? new(), cancellationToken);
            return await download.RunAsync(destination).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>
    /// As <see cref="DownloadAsync"/>, to a file that appears only when it is whole; after a failure nothing stays.
    /// </summary>
    /// <param name="media">A media id, a <see cref="MediaInfo"/>, or what a webhook told.</param>
    /// <param name="path">
    /// The file. For names that customers gave there is <see cref="SafeFileName.From"/>.
    /// </param>
    /// <param name="options">The largest size, whether to replace a file, ...</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MediaException">Too large, a forbidden address, or not what Meta announced.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public virtual Task<DownloadedMedia> DownloadToFileAsync(
        MediaReference media,
        string path,
        DownloadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return PartialFile.WriteAsync(
            path,
            options?.Overwrite == true,
            stream => DownloadAsync(media, stream, options, cancellationToken));
    }

    /// <summary>Deletes an upload before its 30 days are over; messages that were sent with it keep it.</summary>
    /// <param name="mediaId">The id that the upload returned.</param>
    /// <param name="onlyThisNumber">Whether it must belong to this phone number; otherwise Meta refuses.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">Empty, or no id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task DeleteAsync(
        string mediaId, bool onlyThisNumber = true, CancellationToken cancellationToken = default)
    {
        MediaIds.Check(mediaId);
        await Telemetry
            .MeasureMediaAsync("delete", () => Graph.CallMediaAsync(
                HttpMethod.Delete,
                mediaId,
                onlyThisNumber,
                root => root.IsTrue("success"u8) ? Success : null,
                cancellationToken))
            .ConfigureAwait(false);
    }
}
