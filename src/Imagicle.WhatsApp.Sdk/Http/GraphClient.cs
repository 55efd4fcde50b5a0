using System.Net.Http.Headers;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Http;

/// <summary>
/// One account's way to the Graph API. Settings are read for every call, so a rotated token is used at once, and
/// travel with the request: nothing is stored on the shared <see cref="HttpClient"/>.
/// </summary>
internal sealed partial class GraphClient(HttpClient http, Func<WhatsAppOptions> readOptions, TimeProvider time)
{
    private static readonly string UserAgent =
        $"Imagicle.WhatsApp.Sdk/{typeof(GraphClient).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>Posts JSON below the phone number, at most once, and reads the answer.</summary>
    /// <param name="edge">What follows the phone number id in the path, such as <c>messages</c>.</param>
    /// <param name="write">Writes the body.</param>
    /// <param name="read">Reads the answer of a success; null means that it is not what Meta documents.</param>
    /// <param name="cancellationToken">The caller's own token.</param>
    /// <exception cref="WhatsAppApiException">Everything but the caller's own cancellation.</exception>
    internal async Task<TResult> PostOnceAsync<TResult>(
        string edge,
        Action<Utf8JsonWriter> write,
        Func<JsonElement, TResult?> read,
        CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = readOptions();
        var content = new SendOnceContent(write, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(options, edge)) { Content = content };
        request.Options.Set(SendOnceContent.Key, content);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.AccessToken);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);

        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
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
            throw GraphFailure.FromException(failure, content.BodyStarted);
        }
    }

    private static async Task<TResult> ReadAsync<TResult>(
        HttpResponseMessage response, Func<JsonElement, TResult?> read, CancellationToken cancellationToken)
        where TResult : class
    {
        JsonDocument json;
        try
        {
            json = await GraphJson.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            throw new WhatsAppApiException(error: null, response.StatusCode);
        }

        using (json)
        {
            return read(json.RootElement)
                ?? throw new WhatsAppApiException(GraphErrorReader.Read(json.RootElement), response.StatusCode);
        }
    }

    private static Uri AddressOf(WhatsAppOptions options, string edge)
    {
        var root = options.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new($"{root}/{options.ApiVersion}/{Uri.EscapeDataString(options.PhoneNumberId)}/{edge}");
    }
}
