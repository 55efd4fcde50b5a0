using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Carries requests to the emulator without a network.</summary>
internal sealed class InMemoryHandler(EmulatorPipeline pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = new DefaultHttpContext();
        var lifetime = new Lifetime(cancellationToken);
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        await FillAsync(context.Request, request, cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        context.Response.Body = body;
        await pipeline.HandleAsync(context).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (lifetime.IsAborted)
        {
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded, "The emulator cut the connection, as a fault told it to.");
        }

        return ToMessage(context.Response, body.ToArray(), request);
    }

    private static async Task FillAsync(
        HttpRequest target, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        target.Method = request.Method.Method;
        target.Scheme = uri.Scheme;
        target.Host = HostString.FromUriComponent(uri);
        target.Path = PathString.FromUriComponent(uri);
        target.QueryString = QueryString.FromUriComponent(uri);
        foreach (var (name, values) in request.Headers.Concat(
            request.Content is null ? [] : request.Content.Headers.AsEnumerable()))
        {
            target.Headers.Append(name, values.ToArray());
        }

        if (request.Content is { } content)
        {
            var bytes = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            target.Body = new MemoryStream(bytes);
            target.ContentLength = bytes.Length;
        }
    }

    private static HttpResponseMessage ToMessage(HttpResponse response, byte[] body, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, values) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return message;
    }

    private sealed class Lifetime(CancellationToken aborted) : IHttpRequestLifetimeFeature
    {
        internal bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; } = aborted;

        public void Abort() => IsAborted = true;
    }
}
