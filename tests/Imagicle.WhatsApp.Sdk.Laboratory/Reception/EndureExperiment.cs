namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// An even load for a long time, on a host in memory and one on SQLite side by side: every webhook is answered 200 and
/// handled once, and what the hosts take of memory does not grow. Quick: seconds. Long: an hour.
/// </summary>
internal static class EndureExperiment
{
    private const int PerSecond = 3_300;
    private const long Mebibyte = 1024 * 1024;

    internal static async Task RunAsync(Run run)
    {
        var folder = Directory.CreateTempSubdirectory("laboratory-endure-");
        try
        {
            await Task.WhenAll(
                EndureAsync(run, "memory", new()),
                EndureAsync(run, "SQLite", new() { Database = Path.Combine(folder.FullName, "store.db") }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task EndureAsync(Run run, string name, HostSettings settings)
    {
        var duration = run.IsLong ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(5);
        var memory = new List<long>();
        await using var host = await HostProcess.StartAsync(settings);
        using var sender = new EvenSender(host.Address, PerSecond);
        var sending = Task.Run(() => sender.RunAsync(duration));
        while (!sending.IsCompleted)
        {
            await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(1)));
            memory.Add((await host.FiguresAsync()).Memory);
        }

        await sending;
        var end = await host.IdleAsync();
        Run.Figure(
            name,
            $"{sender.Sent:N0} webhooks in {duration.TotalSeconds:N0} s, answered otherwise than 200: {sender.Refused}, without an answer: {sender.Failed}");
        Run.Figure(name, $"p50 {sender.Latency(0.5)} ms, p99 {sender.Latency(0.99)} ms, slowest {sender.Slowest} ms");
        Run.Figure(name, $"handled {end.Handled:N0}, different ones {end.Distinct:N0}, at most {end.PeakMemory / Mebibyte} MiB");
        run.Require(sender.Sent >= PerSecond * duration.TotalSeconds, $"{name}: only {sender.Sent:N0} were sent");
        run.Require(sender.Refused == 0 && sender.Failed == 0, $"{name}: not all were answered 200");
        run.Require(
            end.Distinct == sender.Sent && end.Handled == sender.Sent,
            $"{name}: {sender.Sent} sent, {end.Distinct} handled, {end.Handled} times");
        if (run.IsLong)
        {
            // By then the host has all the keys in memory that it keeps.
            var early = Median(memory.Skip(memory.Count / 5).Take(memory.Count / 5));
            var late = Median(memory.Skip(memory.Count / 5 * 4));
            Run.Figure(name, $"memory {early / Mebibyte} MiB in the second fifth, {late / Mebibyte} MiB in the last");
            run.Require(late < early * 1.15, $"{name}: memory grows");
        }
    }

    private static long Median(IEnumerable<long> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
