namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// wrk with 64 connections against a host in a process of its own, both on the same cores, and beside it in the same run a
/// bare Kestrel endpoint that only checks the HMAC. What counts is what reached a handler, not what was answered. Quick: a
/// few seconds, which show that everything accepted is handled and that memory is bounded; ratios and latencies are only
/// printed, since others may use the machine. Long: three rounds on a machine that does nothing else, and the ratios and
/// latencies are required.
/// </summary>
internal static class LoadExperiment
{
    private const int WarmUpRequests = 20_000;
    private const int WarmUpLargeRequests = 4_000;
    private const long Mebibyte = 1024 * 1024;

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
            await CompareAsync(run, folder, new("640 B", 1, 640), memoryBar: 0.6, sqliteBar: 0.25);
            await CompareAsync(run, folder, new("39 kB, 100 messages", 100, 39_000), memoryBar: 0.25, sqliteBar: null);
            await FillAsync(run, folder, new("39 kB, handlers that hang", 100, 39_000));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(
        Run run, DirectoryInfo folder, Load load, double memoryBar, double? sqliteBar)
    {
        var memory = new List<double>();
        var sqlite = new List<double>();
        for (var round = 0; round < (run.IsLong ? 3 : 1); round++)
        {
            var bare = await MeasureAsync(run, folder, load, "bare", new() { Bare = true }, expected: 0);
            memory.Add(await MeasureAsync(run, folder, load, "memory", new(), bare) / bare);
            if (sqliteBar is not null)
            {
                var database = Path.Combine(folder.FullName, $"store-{round}.db");
                sqlite.Add(await MeasureAsync(run, folder, load, "SQLite", new() { Database = database }, bare) / bare);
            }
        }

        Judge(run, $"{load.Name}, memory", memory, memoryBar);
        if (sqliteBar is { } bar)
        {
            Judge(run, $"{load.Name}, SQLite", sqlite, bar);
        }
    }

    /// <summary>Webhooks per second, of which all messages reached a handler.</summary>
    private static async Task<double> MeasureAsync(
        Run run, DirectoryInfo folder, Load load, string host, HostSettings settings, double expected)
    {
        var name = $"{load.Name}, {host}";
        var path = Path.Combine(folder.FullName, "requests");
        var duration = TimeSpan.FromSeconds(run.IsLong ? 8 : 3);
        await using var process = await HostProcess.StartAsync(settings);
        var warmUp = Wrk.Prepare(path, load.Messages == 1 ? WarmUpRequests : WarmUpLargeRequests, load.Messages, load.BodySize, firstNumber: 0);
        await Wrk.RunAsync(process, warmUp, TimeSpan.FromSeconds(run.IsLong ? 10 : 2));
        var before = await process.IdleAsync();

        // The bare host does not mind repetitions.
        var requests = settings.Bare ? warmUp.Requests : (int)(expected * duration.TotalSeconds * 1.2);
        var file = Wrk.Prepare(path, requests, load.Messages, load.BodySize, firstNumber: warmUp.Requests * load.Messages);
        var result = await Wrk.RunAsync(process, file, duration);
        var after = await process.FiguresAsync();
        var end = await process.IdleAsync();
        File.Delete(path);

        var rate = settings.Bare ? result.Accepted / result.Seconds
            : (double)(after.Distinct - before.Distinct) / load.Messages / result.Seconds;
        Run.Figure(
            name,
            $"{rate:N0}/s, p50 {result.P50:0.0} ms, p99 {result.P99:0.0} ms, answered 503 {result.Refused:N0}, at most {end.PeakMemory / Mebibyte} MiB, {(after.Processor - before.Processor).TotalMicroseconds / result.Answers:N0} us of processor each");
        run.Require(result.Failed == 0, $"{name}: {result.Failed} requests were not answered");
        if (settings.Bare)
        {
            return rate;
        }

        // What was in flight when wrk ended was accepted, but wrk saw no answer.
        var handled = end.Distinct - before.Distinct;
        var accepted = result.Accepted * load.Messages;
        Run.Figure(name, $"accepted {accepted:N0} messages, handled {handled:N0}, {after.Waiting:N0} webhooks waited at the end");
        run.Require(
            handled >= accepted && handled <= accepted + (Wrk.Connections * load.Messages),
            $"{name}: {accepted} messages were accepted, {handled} reached a handler");
        run.Require(end.Handled == end.Distinct, $"{name}: {end.Handled - end.Distinct} were handled twice");
        run.Require(!result.WrappedAround, $"{name}: the requests ran out and were repeated");

        // The server's garbage collector lets some hundred MiB come together before it collects.
        run.Require(end.PeakMemory < 1024 * Mebibyte, $"{name}: {end.PeakMemory / Mebibyte} MiB");
        run.Require(!run.IsLong || (result.P50 <= 25 && result.P99 <= 250), $"{name}: p50 or p99 above 25 and 250 ms");
        return rate;
    }

    /// <summary>Nothing is handled: what fits is accepted, the rest answered 503, and memory stays.</summary>
    private static async Task FillAsync(Run run, DirectoryInfo folder, Load load)
    {
        var path = Path.Combine(folder.FullName, "requests");
        await using var host = await HostProcess.StartAsync(new() { Hang = true });
        var file = Wrk.Prepare(path, 20_000, load.Messages, load.BodySize, firstNumber: 0);
        var filling = await Wrk.RunAsync(host, file, TimeSpan.FromSeconds(3));
        var full = await host.FiguresAsync();
        var refusing = await Wrk.RunAsync(host, file, TimeSpan.FromSeconds(3));
        var end = await host.FiguresAsync();
        Run.Figure(
            load.Name,
            $"accepted {filling.Accepted + refusing.Accepted:N0}, answered 503 {filling.Refused + refusing.Refused:N0} (p99 {refusing.P99:0} ms), {full.PeakMemory / Mebibyte} MiB when full, at most {end.PeakMemory / Mebibyte} MiB");
        run.Require(refusing.Refused > 0 && refusing.Accepted == 0, $"{load.Name}: accepted although nothing fits");
        run.Require(filling.Failed + refusing.Failed == 0, $"{load.Name}: requests were not answered");
        run.Require(refusing.P99 < 250, $"{load.Name}: a 503 took {refusing.P99:0} ms");
        run.Require(end.PeakMemory - full.PeakMemory < 64 * Mebibyte, $"{load.Name}: memory grew on");
    }

    private static void Judge(Run run, string name, List<double> ratios, double bar)
    {
        var ratio = ratios.Order().ElementAt(ratios.Count / 2);
        Run.Figure(name, $"{ratio:0.00} x bare Kestrel with HMAC (at least {bar:0.00})");
        run.Require(!run.IsLong || ratio >= bar, $"{name}: {ratio:0.00} x bare, not {bar:0.00} x");
    }

    private sealed record Load(string Name, int Messages, int BodySize);
}
