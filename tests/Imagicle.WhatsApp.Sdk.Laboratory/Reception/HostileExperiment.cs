using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Slow connections, large bodies that nobody signed and bodies without an end, all at once, beside honest webhooks: the
/// hostile ones are closed within 10 seconds, the honest ones are answered as if nothing was, and memory stays.
/// </summary>
internal static class HostileExperiment
{
    private const int LargeBody = 3_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly byte[] Piece = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
    private static readonly string WrongSignature = $"X-Hub-Signature-256: sha256={new string('0', 64)}\r\n";

    internal static async Task RunAsync(Run run)
    {
        var scale = run.IsLong ? 5 : 1;
        await using var host = await HostProcess.StartAsync(new() { KestrelLimits = true });
        var honest = new List<double>();
        var refused = 0;
        using var stop = new CancellationTokenSource();
        var working = HonestAsync(host, honest, () => refused++, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var before = await host.FiguresAsync();
        lock (honest)
        {
            honest.Clear();
        }

        // The slow ones all at once, the fast ones as many at a time as leave this process a share of the processors.
        var attacks = new (string Name, int Count, int AtOnce, Func<Socket, Task> Send)[]
        {
            ("slow headers", 700 * scale, 700 * scale, SlowHeadersAsync),
            ("slow bodies, 1 byte/s", 700 * scale, 700 * scale, socket => SlowBodyAsync(socket, 1)),
            ("slow bodies, 300 bytes/s", 600 * scale, 600 * scale, socket => SlowBodyAsync(socket, 300)),
            ("unsigned 3 MB bodies", 500 * scale, 50, socket => LargeBodyAsync(socket, "")),
            ("wrongly signed 3 MB bodies", 500 * scale, 50, socket => LargeBodyAsync(socket, WrongSignature)),
            ("endless chunked bodies", 100 * scale, 20, EndlessBodyAsync),
        };
        var results = await Task.WhenAll(attacks.Select(attack => Task.Run(() =>
            AttackAsync(host.Address, attack.Count, attack.AtOnce, attack.Send))));
        await stop.CancelAsync();
        await working;
        var after = await host.FiguresAsync();

        for (var i = 0; i < attacks.Length; i++)
        {
            var open = results[i].Count(time => time is null);
            var slowest = results[i].Max() ?? Patience;
            Run.Figure(attacks[i].Name, $"{attacks[i].Count:N0}, closed within {slowest.TotalSeconds:0.0} s, still open {open}");
            run.Require(open == 0 && slowest < TimeSpan.FromSeconds(10), $"{attacks[i].Name}: closed after {slowest.TotalSeconds:0.0} s, not 10 s");
        }

        honest.Sort();
        var p99 = honest[(int)(honest.Count * 0.99)];
        var growth = (after.PeakMemory - before.PeakMemory) / 1048576;
        Run.Figure("honest webhooks meanwhile", $"{honest.Count:N0}, not answered 200 {refused}, p50 {honest[honest.Count / 2]:0} ms, p99 {p99:0} ms, slowest {honest[^1]:0} ms");
        Run.Figure("memory", $"{before.PeakMemory / 1048576} MiB before, at most {growth} MiB more");
        run.Require(refused == 0, $"{refused} honest webhooks were refused");
        run.Require(p99 < 500, $"honest p99 was {p99:0} ms, not 500 ms");
        run.Require(growth <= 300, $"memory grew by {growth} MiB, not 300 MiB");
    }

    private static async Task HonestAsync(HostProcess host, List<double> times, Action refuse, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async worker =>
        {
            for (var i = worker; !stop.IsCancellationRequested; i += 4)
            {
                var body = Payload.Webhook([Payload.Text(i, i % 100)]);
                using var request = new HttpRequestMessage(HttpMethod.Post, "whatsapp") { Content = new ByteArrayContent(body) };
                request.Content.Headers.ContentType = new("application/json");
                request.Headers.Add(WebhookSignature.HeaderName, Payload.Sign(body));
                var watch = Stopwatch.StartNew();
                using var response = await http.SendAsync(request, CancellationToken.None);
                lock (times)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    if (response.StatusCode != HttpStatusCode.OK)
                    {
                        refuse();
                    }
                }

                await Task.Delay(10, CancellationToken.None);
            }
        }));
    }

    private static async Task<TimeSpan?[]> AttackAsync(Uri host, int count, int atOnce, Func<Socket, Task> send)
    {
        using var slots = new SemaphoreSlim(atOnce);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
        {
            await slots.WaitAsync();
            try
            {
                return await AttackAsync(host, send);
            }
            finally
            {
                slots.Release();
            }
        }));
    }

    /// <summary>After what time the host closed the connection; null: not at all.</summary>
    private static async Task<TimeSpan?> AttackAsync(Uri host, Func<Socket, Task> send)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, host.Port);
        var watch = Stopwatch.StartNew();
        var sending = send(socket);
        var closed = ClosedAsync(socket);
        var ended = await Task.WhenAny(closed, Task.Delay(Patience)) == closed;
        var time = watch.Elapsed;
        socket.Close();
        try
        {
            await sending;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // What the host does to a hostile connection.
        }

        return ended ? time : null;
    }

    private static async Task ClosedAsync(Socket socket)
    {
        var answer = new byte[512];
        try
        {
            while (await socket.ReceiveAsync(answer) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Reset: closed all the same.
        }
    }

    private static async Task SlowHeadersAsync(Socket socket)
    {
        await SendAsync(socket, "POST /whatsapp HTTP/1.1\r\nHost: x\r\n");
        while (true)
        {
            await SendAsync(socket, "x");
            await Task.Delay(1000);
        }
    }

    private static async Task SlowBodyAsync(Socket socket, int perSecond)
    {
        await SendAsync(socket, Head(WrongSignature, $"Content-Length: {LargeBody}"));
        while (true)
        {
            await SendAsync(socket, new string('x', perSecond));
            await Task.Delay(1000);
        }
    }

    private static async Task LargeBodyAsync(Socket socket, string signature)
    {
        await SendAsync(socket, Head(signature, $"Content-Length: {LargeBody}"));
        for (var sent = 0; sent < LargeBody;)
        {
            sent += await socket.SendAsync(Piece.AsMemory(0, Math.Min(Piece.Length, LargeBody - sent)));
        }

        socket.Shutdown(SocketShutdown.Send); // otherwise the connection might be kept for the next request
    }

    private static async Task EndlessBodyAsync(Socket socket)
    {
        await SendAsync(socket, Head(WrongSignature, "Transfer-Encoding: chunked"));
        while (true)
        {
            await SendAsync(socket, $"{Piece.Length:x}\r\n");
            for (var sent = 0; sent < Piece.Length;)
            {
                sent += await socket.SendAsync(Piece.AsMemory(sent));
            }

            await SendAsync(socket, "\r\n");
        }
    }

    private static string Head(string signature, string length) =>
        $"POST /whatsapp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{signature}{length}\r\n\r\n";

    private static async Task SendAsync(Socket socket, string text) =>
        await socket.SendAsync(Encoding.ASCII.GetBytes(text));
}
