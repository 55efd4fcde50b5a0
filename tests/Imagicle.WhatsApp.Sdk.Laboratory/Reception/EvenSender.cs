using System.Diagnostics;
using System.Net;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>Sends so many webhooks of one message each second, whether the answers come or not.</summary>
internal sealed class EvenSender(Uri host, int perSecond) : IDisposable
{
    private const int Customers = 10_007;
    private const int Connections = 256;
    private const int Longest = 10_000;

    private static readonly string Padding = new('x', 300);

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections })
    {
        Timeout = TimeSpan.FromMilliseconds(Longest),
    };

    private readonly Uri address = new(host, "whatsapp");
    private readonly int[] latencies = new int[Longest + 1]; // how many of each millisecond
    private long refused;
    private long failed;

    internal long Sent { get; private set; }

    internal long Refused => Interlocked.Read(ref refused);

    internal long Failed => Interlocked.Read(ref failed);

    internal int Slowest => Array.FindLastIndex(latencies, count => count > 0);

    public void Dispose() => http.Dispose();

    /// <summary>The latency in milliseconds that this part of the answers did not exceed.</summary>
    internal int Latency(double part)
    {
        var left = (long)(latencies.Sum(count => (long)count) * part);
        return Array.FindIndex(latencies, count => (left -= count) <= 0);
    }

    internal async Task RunAsync(TimeSpan duration)
    {
        var answers = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        var total = (long)(perSecond * duration.TotalSeconds);
        while (Sent < total)
        {
            var due = Math.Min(total, (long)(perSecond * Stopwatch.GetElapsedTime(start).TotalSeconds));
            for (; Sent < due; Sent++)
            {
                answers.Add(PostAsync(Sent));
            }

            answers.RemoveAll(answer => answer.IsCompleted);
            await Task.Delay(1);
        }

        await Task.WhenAll(answers);
    }

    private async Task PostAsync(long number)
    {
        var body = Payload.Webhook([Payload.Text(number, (int)(number % Customers), Padding)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(WebhookSignature.HeaderName, Payload.Sign(body));
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request);
            Interlocked.Increment(ref latencies[Math.Min((int)Stopwatch.GetElapsedTime(start).TotalMilliseconds, Longest)]);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                Interlocked.Increment(ref refused);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            Interlocked.Increment(ref failed);
        }
    }
}
