namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// What downloads go through. Not the account's HTTP client: its handlers may follow redirects and connect to
/// whatever they are told. All accounts share it, since neither part holds anything of an account.
/// </summary>
/// <param name="own">For where the settings say that the API is.</param>
/// <param name="fenced">For everything else.</param>
internal sealed class MediaTransport(HttpMessageHandler own, HttpMessageHandler fenced) : IDisposable
{
    private static readonly Lazy<MediaTransport> Made = new(
        () => new(CreateHandler(), CreateFenced(MediaConnector.System)));

    private readonly HttpMessageInvoker own = new(own);
    private readonly HttpMessageInvoker fenced = new(fenced);

    internal static MediaTransport Shared => Made.Value;

    public void Dispose()
    {
        own.Dispose();
        fenced.Dispose();
    }

    internal Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, bool isOwn, CancellationToken cancellationToken) =>
        (isOwn ? own : fenced).SendAsync(request, cancellationToken);

    internal static SocketsHttpHandler CreateHandler() => new()
    {
        ActivityHeadersPropagator = null, // a trace is nobody else's business
        AllowAutoRedirect = false, // followed by hand, step by step
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // sees changes of DNS
        UseCookies = false,
    };

    internal static SocketsHttpHandler CreateFenced(MediaConnector connector)
    {
        var handler = CreateHandler();
        handler.ConnectCallback = (context, cancellationToken) =>
        {
            // Through a proxy of the system it is the proxy that connects: it is private as a rule, and so trusted.
            var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
            return host == context.InitialRequestMessage.RequestUri!.IdnHost
                ? connector.ConnectAsync(host, port, cancellationToken)
                : MediaConnector.ConnectToProxyAsync(context.DnsEndPoint, cancellationToken);
        };
        return handler;
    }
}
