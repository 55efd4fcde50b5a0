using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A callback URL: verified with GET, posted to with a signature.</summary>
internal sealed class WebhookTarget : IDisposable
{
    private readonly TimeSpan timeout;
    private readonly HttpClient client;

    internal WebhookTarget(Uri url, HttpMessageHandler? handler, TimeSpan timeout)
    {
        Url = url.IsAbsoluteUri
            ? url
            : throw new ArgumentException("A callback URL is absolute.", nameof(url));
        this.timeout = timeout;
        client = handler is null
            ? new HttpClient(NewConnections())
            : new HttpClient(handler, disposeHandler: false);
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    internal Uri Url { get; }

    /// <summary>The HTTP status of the answer, or why there was none.</summary>
    internal async Task<(int? Status, string? Failure)> PostAsync(
        byte[] body, byte[] appSecret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.TryAddWithoutValidation("User-Agent", "facebookexternalua");
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", Sign(body, appSecret));

        // Real time, whatever the emulator's clock says: moving that must not break a connection.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return ((int)response.StatusCode, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"no answer within {timeout.TotalSeconds} s");
        }
        catch (Exception problem)
        {
            // Stopped meanwhile: whatever the handler threw is of no interest any more.
            cancellationToken.ThrowIfCancellationRequested();

            // Not only HttpRequestException: a test server's handler throws what the host threw.
            return (null, $"{problem.GetType().Name}: {problem.Message}");
        }
    }

    /// <summary>Meta's check of a new callback URL.</summary>
    /// <exception cref="InvalidOperationException">The callback did not answer 200 and the challenge.</exception>
    internal async Task VerifyAsync(string verifyToken, CancellationToken cancellationToken)
    {
        var challenge = MetaIds.NewDigits(10);
        var token = Uri.EscapeDataString(verifyToken);
        var query = $"hub.mode=subscribe&hub.challenge={challenge}&hub.verify_token={token}";
        var address = new UriBuilder(Url);
        address.Query = address.Query.Length > 1 ? $"{address.Query}&{query}" : query;

        using var request = new HttpRequestMessage(HttpMethod.Get, address.Uri);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.TryAddWithoutValidation("User-Agent", "facebookplatform/1.0");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        string? problem;
        Exception? cause = null;
        try
        {
            using var response = await client.SendAsync(request, limit.Token).ConfigureAwait(false);
            var answer = await response.Content.ReadAsStringAsync(limit.Token).ConfigureAwait(false);
            problem = response.StatusCode != HttpStatusCode.OK
                ? $"It answered {(int)response.StatusCode} instead of 200."
                : answer == challenge ? null
                : answer == $"\"{challenge}\"" ? "It answered the challenge in quotes, as JSON; it must be plain text."
                : "It answered 200, but not with the challenge.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            problem = $"It did not answer within {timeout.TotalSeconds} s.";
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            problem = "It could not be reached.";
            cause = exception;
        }

        if (problem is not null)
        {
            var callback = Url.GetLeftPart(UriPartial.Path);
            throw new InvalidOperationException(
                $"The callback URL {callback} or the verify token could not be validated. {problem}", cause);
        }
    }

    /// <summary>As of a stranger: no redirects, cookies, proxy or trace headers.</summary>
    private static SocketsHttpHandler NewConnections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    };

    private static string Sign(byte[] body, byte[] appSecret) =>
        "sha256=" + Convert.ToHexString(HMACSHA256.HashData(appSecret, body)).ToLowerInvariant();

    public void Dispose() => client.Dispose();
}
