using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>The load generator: wrk with 64 connections, fed from a file of signed requests.</summary>
internal static class Wrk
{
    internal const int Connections = 64;

    private const int Threads = 2;

    internal static bool IsInstalled { get; } = Environment.GetEnvironmentVariable("PATH")!
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    /// <summary>Writes requests that differ in the numbers of their messages; all have the same length.</summary>
    internal static RequestFile Prepare(string path, int requests, int messages, int bodySize, int firstNumber)
    {
        var padding = new string('x', (bodySize - Body(0, messages, "").Length) / messages);
        var size = Request(0, messages, padding).Length;
        using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, preallocationSize: (long)requests * size))
        {
            Parallel.For(0, requests, i =>
                RandomAccess.Write(file, Request(firstNumber + (i * messages), messages, padding), (long)i * size));
        }

        return new(path, size, requests, messages, Body(0, messages, padding).Length);
    }

    internal static async Task<WrkResult> RunAsync(HostProcess host, RequestFile file, TimeSpan duration)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        string[] arguments =
        [
            $"-t{Threads}", $"-c{Connections}", $"-d{duration.TotalSeconds:0}s", "--timeout", "10s", "--latency",
            "-s", Path.Combine(AppContext.BaseDirectory, "load.lua"), new Uri(host.Address, "whatsapp").ToString(),
            "--", file.Path, $"{file.RequestSize}", $"{file.Requests}", $"{Threads}",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var report = output.Split('\n').FirstOrDefault(line => line.StartsWith("JSON ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk failed:\n{output}");
        var result = JsonSerializer.Deserialize<WrkResult>(report.AsSpan(5))!;
        return result with { WrappedAround = result.Sent > file.Requests / Threads };
    }

    private static byte[] Request(int number, int messages, string padding)
    {
        var body = Body(number, messages, padding);
        var head = $"POST /whatsapp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + $"X-Hub-Signature-256: {Payload.Sign(body)}\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static byte[] Body(int number, int messages, string padding) =>
        Payload.Webhook(Enumerable.Range(number, messages).Select(n => Payload.Text(n, n % 10_007, padding)));
}

/// <summary>Signed requests, all of the same length.</summary>
internal sealed record RequestFile(string Path, int RequestSize, int Requests, int Messages, int BodySize);

/// <summary>What wrk saw. Latencies in milliseconds.</summary>
/// <param name="Refused">Answers that were not 200.</param>
/// <param name="Failed">Requests without an answer.</param>
internal sealed record WrkResult(
    double Seconds, long Answers, long Refused, long Failed, long Sent, double P50, double P99, double Slowest)
{
    public bool WrappedAround { get; init; }

    internal long Accepted => Answers - Refused;
}
