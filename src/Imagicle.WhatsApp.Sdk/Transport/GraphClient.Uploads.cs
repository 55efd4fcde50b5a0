using System.Globalization;
using System.Net.Http.Headers;
using Imagicle.WhatsApp.Sdk.Accounts;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>Files that go to the app.</summary>
internal sealed partial class GraphClient
{
    /// <summary>The app, or an edge of it.</summary>
    /// <exception cref="InvalidOperationException">The settings do not name one.</exception>
    internal GraphPath OfApp(params ReadOnlySpan<string> segments) =>
        readOptions().AppId is { Length: > 0 } id && WhatsAppOptionsRules.IsId(id)
            ? GraphPath.Of(id, segments)
            : throw new InvalidOperationException(
                $"{nameof(WhatsAppOptions)}.{nameof(WhatsAppOptions.AppId)} has to be the id of the app: this call needs it.");

    /// <summary>Uploads the rest of a file, once. The time-out counts from the last byte that went out.</summary>
    /// <param name="session">What Meta called the upload.</param>
    /// <param name="file">Stands where the rest begins.</param>
    /// <param name="offset">How much Meta has already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="Errors.WhatsAppApiException">It failed.</exception>
    internal async Task<string> UploadPartAsync(
        string session, Stream file, long offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = readOptions();
        var credentials = await tokens.GetAsync(options, null, cancellationToken).ConfigureAwait(false);
        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var content = new FilePartContent(file, () => timeout.CancelAfter(options.Timeout));
        using var request = new HttpRequestMessage(
            HttpMethod.Post, GraphPath.OfUpload(session).ToUri(options, credentials.Query))
        {
            Content = content,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("file_offset", offset.ToString(CultureInfo.InvariantCulture));

        // Meta documents this scheme for uploads, unlike everywhere else.
        request.Headers.Authorization = new AuthenticationHeaderValue("OAuth", credentials.Token);
        try
        {
            using var response = await http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? await ReadAsync(response, static json => json.GetText("h"u8), either.Token).ConfigureAwait(false)
                : throw await GraphFailure.FromResponseAsync(response, time, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception failure)
        {
            content.ThrowSourceFailure();
            throw GraphFailure.FromException(failure, bodyStarted: true);
        }
    }
}
