namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// wrk with 64 connections against a host in a process of its own, both on the same cores, and a bare Kestrel endpoint
/// that only checks the HMAC beside it. Counts what reached a handler, not what was answered. Quick: a few seconds, which
/// show that everything accepted is handled and that memory is bounded; the ratios are printed. Long: several rounds on a
/// machine that does nothing else, and the ratios and latencies are required.
/// </summary>
internal static class LoadExperiment
{
    internal static async Task RunAsync(Run run)
    {
        if (!Wrk.IsInstalled)
        {
            run.FallShort("wrk is not installed (apt-get install wrk)");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("laboratory-load-");
        try
        {
            await CompareAsync(run, folder, "640 B", messages: 1, bodySize: 640, memoryBar: 0.6, sqliteBar: 0.25);
            await CompareAsync(run, folder, "39 kB, 100 messages", messages: 100, bodySize: 39_000, memoryBar: 0.25, sqliteBar: null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(
        Run run, DirectoryInfo folder, string name, int messages, int bodySize, double memoryBar, double? sqliteBar)
    {
        var duration = TimeSpan.FromSeconds(run.IsLong ? 8 : 3);
        var path = Path.Combine(folder.FullName, "requests");
        var bare = new List<double>();
        var memory = new List<double>();
        for (var round = 0; round < (run.IsLong ? 5 : 1); round++)
        {
            bare.Add(await MeasureAsync(run, $"{name}, bare", new() { Bare = true }, path, messages, bodySize, duration, 20_000));
            var most = (int)(bare[^1] * duration.TotalSeconds * 1.2);
            memory.Add(await MeasureAsync(run, $"{name}, memory", new(), path, messages, bodySize, duration, most));
        }

        Judge(run, $"{name}, memory", bare, memory, memoryBar);
    }

    /// <summary>Webhooks per second whose messages all reached a handler.</summary>
    private static async Task<double> MeasureAsync(
        Run run, string name, HostSettings settings, string path, int messages, int bodySize, TimeSpan duration, int requests)
    {
        await using var host = await HostProcess.StartAsync(settings);
        var warmUp = Wrk.Prepare(path, 2_000, messages, bodySize, firstNumber: 0);
        await Wrk.RunAsync(host, warmUp, TimeSpan.FromSeconds(2));
        var before = await host.IdleAsync();

        var file = Wrk.Prepare(path, requests, messages, bodySize, firstNumber: 2_000 * messages);
        var result = await Wrk.RunAsync(host, file, duration);
        var after = await host.FiguresAsync();
        var end = await host.IdleAsync();
        File.Delete(path);

        var rate = settings.Bare ? result.Accepted / result.Seconds
            : (double)(after.Distinct - before.Distinct) / messages / result.Seconds;
        Run.Figure(
            name,
            $"{rate:N0}/s, p50 {result.P50:0.0} ms, p99 {result.P99:0.0} ms, refused {result.Refused:N0}, {end.PeakMemory / 1048576:N0} MiB at most");
        run.Require(result.Failed == 0, $"{name}: {result.Failed} requests were not answered");
        if (!settings.Bare)
        {
            var handled = end.Distinct - before.Distinct;
            var accepted = result.Accepted * messages;
            Console.WriteLine($"    accepted {accepted:N0} messages, handled {handled:N0}, waiting at the end {after.Waiting:N0}");

            // What was in flight when wrk ended was accepted, but wrk saw no answer.
            run.Require(
                handled >= accepted && handled <= accepted + (Wrk.Connections * messages),
                $"{name}: {accepted} messages were accepted, {handled} reached a handler");
            run.Require(end.Handled == end.Distinct, $"{name}: {end.Handled - end.Distinct} were handled twice");
            run.Require(!result.WrappedAround, $"{name}: the requests ran out and were repeated");
        }

        return rate;
    }

    private static void Judge(Run run, string name, List<double> bare, List<double> rates, double bar)
    {
        var ratio = Median(bare.Zip(rates, (b, r) => r / b));
        Run.Figure($"{name}", $"{ratio:0.00} x bare Kestrel with HMAC (at least {bar:0.00})");
        run.Require(!run.IsLong || ratio >= bar, $"{name}: {ratio:0.00} x bare, not {bar:0.00} x");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
