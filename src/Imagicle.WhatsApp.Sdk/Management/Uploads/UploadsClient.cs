using System.Net.Http.Headers;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Uploads files to the app itself, for profile pictures and the examples in message templates. Files of messages are
/// another thing: <see cref="MediaClient"/>. Thread-safe.
/// <see href="https://developers.facebook.com/docs/graph-api/guides/upload"/>
/// </summary>
/// <remarks>While a file is on its way, <see cref="WhatsAppOptions.Timeout"/> limits how long it may stand still.</remarks>
/// <example>
/// <code>
/// await using var file = File.OpenRead("logo.png");
/// var handle = await client.Uploads.UploadAsync(file, "image/png", "logo.png", cancellationToken);
/// await client.BusinessProfile.UpdateAsync(new BusinessProfileUpdate { PictureHandle = handle }, cancellationToken);
/// </code>
/// </example>
public class UploadsClient
{
    private const int MaxParts = 4;

    private readonly GraphClient? graph;

    internal UploadsClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected UploadsClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>
    /// Uploads a file. When the connection breaks it goes on where Meta's part ends, up to three times; a repeated
    /// upload does no harm either. Needs <see cref="WhatsAppOptions.AppId"/>.
    /// </summary>
    /// <param name="content">Read from where it stands to its end, not closed. It has to be able to seek.</param>
    /// <param name="mimeType">The type, for example <c>image/jpeg</c>.</param>
    /// <param name="fileName">The file's name; of a path only the last part goes out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The handle, to be given on exactly as it is.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek, the type is no MIME type, or something is empty.</exception>
    /// <exception cref="InvalidOperationException">The settings have no app id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<string> UploadAsync(
        Stream content, string mimeType, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        if (!content.CanSeek || content.Length == content.Position)
        {
            throw new ArgumentException(
                "The stream has to be able to seek, and must not be at its end: copy it into a MemoryStream first.",
                nameof(content));
        }

        if (!MediaTypeHeaderValue.TryParse(mimeType, out var type) || type.MediaType is null)
        {
            throw new ArgumentException("It is not a MIME type such as image/jpeg.", nameof(mimeType));
        }

        var start = content.Position;
        var session = await Graph
            .RequestAsync(
                HttpMethod.Post,
                Graph.OfApp("uploads")
                    .With("file_name", SafeFileName.From(fileName, type.MediaType))
                    .With("file_length", content.Length - start)
                    .With("file_type", mimeType),
                body: null,
                static json => json.GetText("id"u8),
                cancellationToken)
            .ConfigureAwait(false);
        var offset = 0L;
        for (var part = 1; ; part++)
        {
            content.Position = start + offset;
            try
            {
                return await Graph
                    .UploadPartAsync(session, content, offset, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (WhatsAppApiException broken) when (
                part < MaxParts && broken.Certainty == SendCertainty.Unknown)
            {
                offset = await OffsetAsync(session, content.Length - start, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>How much of the file Meta has.</summary>
    private async Task<long> OffsetAsync(string session, long length, CancellationToken cancellationToken)
    {
        var offset = await Graph
            .GetAsync<object>(
                GraphPath.OfUpload(session),
                static json => long.TryParse(json.GetDigits("file_offset"u8), out var known) ? known : null,
                cancellationToken)
            .ConfigureAwait(false);
        return Math.Clamp((long)offset, 0, length);
    }
}
