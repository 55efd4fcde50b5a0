using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// Calls about media. None of them sends a message, so nothing keeps a host's handlers from repeating them.
/// </summary>
internal sealed partial class GraphClient
{
    internal WhatsAppOptions Options => readOptions();

    internal TimeProvider Time => time;

    /// <summary>Who asks, on every request; and the token, where it may go.</summary>
    internal async ValueTask IdentifyAsync(
        HttpRequestMessage request, bool isTrusted, WhatsAppOptions options, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (isTrusted)
        {
            var credentials = await tokens.GetAsync(options, null, cancellationToken).ConfigureAwait(false);
            request.Headers.TryAddWithoutValidation("Authorization", credentials.Authorization);
        }
    }

    /// <summary>Posts a file below the phone number. The time-out counts from the last byte that went out.</summary>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal async Task<TResult> UploadAsync<TResult>(
        MediaUploadContent content, Func<JsonElement, TResult?> read, CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = readOptions();
        var credentials = await tokens.GetAsync(options, null, cancellationToken).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(options, "media", credentials.Query))
        {
            Content = content,
        };
        return await CallAsync(request, options, content, read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads or deletes what has an id of its own.</summary>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal async Task<TResult> CallMediaAsync<TResult>(
        HttpMethod method,
        string mediaId,
        bool onlyThisNumber,
        Func<JsonElement, TResult?> read,
        CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = readOptions();
        var credentials = await tokens.GetAsync(options, null, cancellationToken).ConfigureAwait(false);
        var root = options.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var query = credentials.Query;
        if (onlyThisNumber)
        {
            query += $"{(query.Length == 0 ? '?' : '&')}phone_number_id={Uri.EscapeDataString(options.PhoneNumberId)}";
        }

        using var request = new HttpRequestMessage(method, $"{root}/{options.ApiVersion}/{mediaId}{query}");
        return await CallAsync(request, options, upload: null, read, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TResult> CallAsync<TResult>(
        HttpRequestMessage request,
        WhatsAppOptions options,
        MediaUploadContent? upload,
        Func<JsonElement, TResult?> read,
        CancellationToken cancellationToken)
        where TResult : class
    {
        await IdentifyAsync(request, isTrusted: true, options, cancellationToken).ConfigureAwait(false);
        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            if (upload is not null)
            {
                upload.Moved = () => timeout.CancelAfter(options.Timeout);
            }

            using var response = await http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? await ReadAsync(response, read, either.Token).ConfigureAwait(false)
                : throw await GraphFailure.FromResponseAsync(response, time, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception failure) when (failure is not WhatsAppApiException)
        {
            upload?.ThrowSourceFailure();
            throw GraphFailure.FromException(
                failure, upload?.IsStarted ?? (request.Method != HttpMethod.Get && !NeverConnected(failure)));
        }
    }

    private static bool NeverConnected(Exception failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.ProxyTunnelError or HttpRequestError.SecureConnectionError,
    };
}
