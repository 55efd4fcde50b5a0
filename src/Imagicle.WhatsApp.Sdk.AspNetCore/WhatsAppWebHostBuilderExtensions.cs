using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Hosting;

/// <summary>Limits of the server itself, which an endpoint cannot set.</summary>
public static class WhatsAppWebHostBuilderExtensions
{
    private const int MaxUnread = 64 * 1024;

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Sets the limits of Kestrel that keep slow and large requests of strangers cheap: headers have to be there within
    /// 5 seconds (default: 30), and of what has come and is not read yet 64 KiB are kept per connection (default: 1 MiB).
    /// For servers that face the internet and have no proxy in front that does the same; they count for all endpoints.
    /// </summary>
    /// <param name="builder">Such as <c>builder.WebHost</c>.</param>
    public static IWebHostBuilder UseWhatsAppLimits(this IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ConfigureServices(services =>
        {
            services.Configure<KestrelServerOptions>(kestrel =>
            {
                kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
                kestrel.Limits.MaxRequestBufferSize = MaxUnread;
            });

            // Two limits, because the one above counts behind TLS only.
            services.Configure<SocketTransportOptions>(sockets => sockets.MaxReadBufferSize = MaxUnread);
        });
    }
}
