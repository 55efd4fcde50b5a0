using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>A real socket on 127.0.0.1 that counts whole requests and then does what the test says.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Socket, CancellationToken, Task> answer;
    private readonly bool readsRequest;
    private readonly TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task accepting;
    private int requests;

    private FaultServer(Func<Socket, CancellationToken, Task> answer, bool readsRequest)
    {
        this.answer = answer;
        this.readsRequest = readsRequest;
        listener.Start();
        accepting = AcceptAsync();
    }

    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Requests that arrived with their whole body.</summary>
    internal int Requests => Volatile.Read(ref requests);

    /// <summary>Completes with the first whole request.</summary>
    internal Task Received => received.Task;

    internal static FaultServer Answering(string response) =>
        new((socket, token) => SendAsync(socket, response, token), readsRequest: true);

    internal static FaultServer Resetting() => new((socket, _) => Reset(socket), readsRequest: true);

    internal static FaultServer ResettingAtOnce() => new((socket, _) => Reset(socket), readsRequest: false);

    internal static FaultServer Hanging() =>
        new((_, token) => Task.Delay(Timeout.Infinite, token), readsRequest: true);

    internal static FaultServer HangingAfter(string response) => new(
        async (socket, token) =>
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(response), token);
            await Task.Delay(Timeout.Infinite, token);
        },
        readsRequest: true);

    internal static FaultServer ResettingAfter(string response) => new(
        async (socket, token) =>
        {
            await SendAsync(socket, response, token);
            await Reset(socket);
        },
        readsRequest: true);

    /// <summary>An address where nobody listens.</summary>
    internal static Uri ClosedPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
    }

    internal static string Response(string status, string body) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        HTTP/1.1 {status}
        Connection: close
        Content-Length: {Encoding.UTF8.GetByteCount(body)}

        {body}
        """).ReplaceLineEndings("\r\n");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Stop();
        stop.Dispose();
    }

    private static async Task SendAsync(Socket socket, string response, CancellationToken cancellationToken)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(response), cancellationToken);
        socket.Shutdown(SocketShutdown.Send);
    }

    private static Task Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        return Task.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                if (!readsRequest || await ReadRequestAsync(socket))
                {
                    await answer(socket, stop.Token);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<bool> ReadRequestAsync(Socket socket)
    {
        var text = "";
        var buffer = new byte[8192];
        while (!IsWhole(text))
        {
            var read = await socket.ReceiveAsync(buffer, stop.Token);
            if (read == 0)
            {
                return false;
            }

            text += Encoding.Latin1.GetString(buffer, 0, read);
        }

        Interlocked.Increment(ref requests);
        received.TrySetResult();
        return true;
    }

    private static bool IsWhole(string request)
    {
        const string Length = "Content-Length: ";
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var header = request.IndexOf(Length, StringComparison.Ordinal);
        var start = header + Length.Length;
        return end > 0
            && (header < 0 || request.Length - end - 4 >= int.Parse(
                request[start..request.IndexOf('\r', start)], CultureInfo.InvariantCulture));
    }
}
