using System.Net.Http.Headers;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>Makes one kind of exception from everything that can go wrong.</summary>
internal static class GraphFailure
{
    internal static WhatsAppApiException FromException(Exception failure, bool bodyStarted)
    {
        if (failure is WhatsAppApiException known)
        {
            return known;
        }

        var certainty = bodyStarted ? SendCertainty.Unknown : SendCertainty.NotSent;
        var what = failure switch
        {
            OperationCanceledException or TimeoutException => "No answer in time.",
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http =>
                $"The request failed ({http.HttpRequestError}).",
            _ => $"The request failed ({failure.GetType().Name}).",
        };
        return new(what, certainty, failure);
    }

    /// <summary>Reads an error answer, whatever it holds: what cannot be read is judged by its status.</summary>
    internal static async Task<WhatsAppApiException> FromResponseAsync(
        HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        WhatsAppError? error = null;
        JsonElement? answer = null;
        try
        {
            using var json = await GraphJson.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            error = GraphErrorReader.Read(json.RootElement);
            answer = GraphErrorReader.HasMore(json.RootElement) ? json.RootElement.Clone() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or HttpRequestException
            or InvalidOperationException or OperationCanceledException)
        {
            // HTML, empty, cut, endless: the status alone has to do. A cancelled caller keeps the answer too.
        }

        return new(error, response.StatusCode, RetryAfterOf(response.Headers.RetryAfter, time)) { Answer = answer };
    }

    private static TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header, TimeProvider time) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - time.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
