using System.Net;
using System.Net.Sockets;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// Connects to public addresses only. The address that was checked is the one that is connected to, so a name that
/// changes its meaning in between gains nothing.
/// </summary>
/// <param name="resolve">The addresses of a name.</param>
/// <param name="connect">Connects to one.</param>
internal sealed class MediaConnector(
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPEndPoint, CancellationToken, ValueTask<Stream>> connect)
{
    internal static MediaConnector System { get; } = new(Dns.GetHostAddressesAsync, OpenAsync);

    /// <exception cref="MediaException">No address of the host is public.</exception>
    internal async ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        SocketException? failure = null;
        foreach (var address in await resolve(host, cancellationToken).ConfigureAwait(false))
        {
            if (!PublicAddress.IsPublic(address))
            {
                continue;
            }

            try
            {
                return await connect(new(address, port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException e)
            {
                failure = e; // the next address may do
            }
        }

        throw failure as Exception ?? new MediaException(
            MediaProblem.ForbiddenAddress, "The media address is refused. Its host has no public IP address.");
    }

    internal static ValueTask<Stream> ConnectToProxyAsync(DnsEndPoint proxy, CancellationToken cancellationToken) =>
        OpenAsync(new Socket(SocketType.Stream, ProtocolType.Tcp), proxy, cancellationToken);

    private static ValueTask<Stream> OpenAsync(IPEndPoint endPoint, CancellationToken cancellationToken) => OpenAsync(
        new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp), endPoint, cancellationToken);

    private static async ValueTask<Stream> OpenAsync(
        Socket socket, EndPoint endPoint, CancellationToken cancellationToken)
    {
        try
        {
            socket.NoDelay = true;
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
