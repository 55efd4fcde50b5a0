using System.Buffers;
using System.IO.Pipelines;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Imagicle.WhatsApp.Sdk.AspNetCore;

/// <summary>One account's endpoint. What is cheap to check is checked first; the unsigned learn nothing but 401.</summary>
internal sealed class WhatsAppWebhookEndpoint(
    WebhookReceiver receiver, string account, WhatsAppEndpointOptions options, TimeProvider time)
{
    private readonly long maxBodySize = options.MaxBodySize;

    internal Task HandleAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? AnswerChallengeAsync(context) : ReceiveAsync(context);

    private Task AnswerChallengeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var answer = receiver.AnswerChallenge(
            account, Single(query["hub.mode"]), Single(query["hub.verify_token"]), Single(query["hub.challenge"]));
        if (answer is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/plain";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        try
        {
            context.Response.StatusCode = await StatusOfAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            // The server found the request malformed, too slow or too large while its body was read.
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception) when (
            exception is IOException
            || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // Nobody is left to answer, and Meta repeats. Without the abort Kestrel would try to read on, and log an error.
            context.Abort();
        }
    }

    private async Task<int> StatusOfAsync(HttpContext context)
    {
        var request = context.Request;
        var signature = Single(request.Headers[WebhookSignature.HeaderName]);
        if (!WebhookSignature.IsWellFormed(signature))
        {
            // Not read, only counted: no body has this signature.
            return await ReceiveAsync(ReadOnlySequence<byte>.Empty, signature, context).ConfigureAwait(false);
        }

        if (!IsJson(request.ContentType))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (request.ContentLength > maxBodySize)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        RaiseServerLimit(context);
        return await ReadAsync(signature, context).ConfigureAwait(false);
    }

    private async Task<int> ReadAsync(string? signature, HttpContext context)
    {
        // Most bodies are there together with their headers.
        var reader = context.Request.BodyReader;
        if (reader.TryRead(out var read))
        {
            if (read.IsCompleted && read.Buffer.Length <= maxBodySize)
            {
                var status = await ReceiveAsync(read.Buffer, signature, context).ConfigureAwait(false);
                reader.AdvanceTo(read.Buffer.End);
                return status;
            }

            reader.AdvanceTo(read.Buffer.Start); // looked at again below, where it is counted
        }

        using var late = new CancellationTokenSource(options.BodyTimeout, time);
        using var gone = context.RequestAborted.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), late);
        try
        {
            return await ReadAsync(reader, signature, context, late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            // An answer would have the server wait for the rest before it closes. The status is for the host's logs.
            context.Abort();
            return StatusCodes.Status408RequestTimeout;
        }
    }

    // Grows with what has arrived, never with what a header announces.
    private async Task<int> ReadAsync(
        PipeReader reader, string? signature, HttpContext context, CancellationToken cancellationToken)
    {
        var taken = 0L;
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                var body = read.Buffer;
                if (body.Length > maxBodySize)
                {
                    reader.AdvanceTo(body.End);
                    return StatusCodes.Status413PayloadTooLarge;
                }

                if (read.IsCompleted)
                {
                    var status = await ReceiveAsync(body, signature, context).ConfigureAwait(false);
                    reader.AdvanceTo(body.End);
                    return status;
                }

                if (taken == 0 && body.Length > ArrivingBodies.Small)
                {
                    var size = context.Request.ContentLength ?? maxBodySize;
                    if (!options.Arriving.TryTake(size, options.MaxArrivingBytes))
                    {
                        reader.AdvanceTo(body.End);
                        return StatusCodes.Status503ServiceUnavailable;
                    }

                    taken = size;
                }

                reader.AdvanceTo(body.Start, body.End);
            }
        }
        finally
        {
            options.Arriving.Return(taken);
        }
    }

    private async ValueTask<int> ReceiveAsync(ReadOnlySequence<byte> body, string? signature, HttpContext context) =>
        await receiver.ReceiveAsync(account, body, signature, context.RequestAborted).ConfigureAwait(false) switch
        {
            WebhookOutcome.Accepted => StatusCodes.Status200OK,
            WebhookOutcome.Unauthorized => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status503ServiceUnavailable,
        };

    // Twice, because servers count the framing of chunks, too. Our own limit stays exact.
    private void RaiseServerLimit(HttpContext context)
    {
        var server = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (server is { IsReadOnly: false, MaxRequestBodySize: { } limit } && limit / 2 < maxBodySize)
        {
            server.MaxRequestBodySize = maxBodySize * 2;
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    // Of a doubled header or parameter nobody can say which one counts.
    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;
}
