using System.Diagnostics;
using System.Reflection;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// The disk of the store fills up under load and is emptied again: the host refuses webhooks meanwhile, loses nothing, and
/// goes on by itself. The disk is a small one in memory, mounted in a namespace of its own, which takes a child process.
/// </summary>
internal static class FullDisk
{
    private const string Size = "48m";
    private const int LeastEvents = 3_000;

    internal static async Task RunAsync(Run run, DirectoryInfo folder)
    {
        var start = new ProcessStartInfo("unshare") { RedirectStandardOutput = true };
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? [Environment.ProcessPath!, Assembly.GetExecutingAssembly().Location]
            : [Environment.ProcessPath!];
        string[] arguments = ["-rm", .. self, "full-disk", folder.FullName, $"{run.Seed}"];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Console.Write(output);
        run.Require(process.ExitCode == 0, "the host did not come through a full disk");
    }

    /// <summary>In the namespace.</summary>
    internal static async Task<int> RunInsideAsync(string folder, int seed)
    {
        var disk = Directory.CreateDirectory(Path.Combine(folder, "disk")).FullName;
        using (var mount = Process.Start("mount", ["-t", "tmpfs", "-o", $"size={Size}", "none", disk]))
        {
            await mount.WaitForExitAsync();
            if (mount.ExitCode != 0)
            {
                Run.Figure("full disk", $"not tried: nothing can be mounted here");
                return 0;
            }
        }

        var settings = new HostSettings
        {
            Database = Path.Combine(disk, "store.db"),
            Ledger = Path.Combine(folder, "ledger-disk"),
            FillDisk = true,
        };
        var ballast = Path.Combine(disk, "ballast");
        using var traffic = new Traffic(seed);
        var isOver = false;
        var sending = traffic.SendAsync(() => Volatile.Read(ref isOver) && traffic.Events >= LeastEvents);
        await using var host = await HostProcess.StartAsync(settings);
        traffic.Arrive(host.Address);
        await WaitForAsync(() => traffic.Events > LeastEvents / 3);
        Fill(ballast);
        await WaitForAsync(() => traffic.Refused > 100);
        var refused = traffic.Refused;
        File.Delete(ballast);
        var accepted = traffic.Accepted;
        await WaitForAsync(() => traffic.Accepted > accepted + Traffic.Conversations);
        Volatile.Write(ref isOver, true);
        await sending;
        await host.IdleAsync();
        await host.StopAsync();

        var review = new LedgerReview(settings.Ledger);
        var lost = review.LostOf(traffic.Events);
        Run.Figure("full disk", $"{refused} refused while it was full, then {traffic.Events:N0} events handled, lost {lost}, run again {review.Repeated}");
        return lost == 0 && review.OutOfOrder == 0 && traffic.Failed == 0 ? 0 : 1;
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var piece = new byte[64 * 1024]; piece.Length > 0;)
        {
            try
            {
                file.Write(piece);
            }
            catch (IOException)
            {
                piece = new byte[piece.Length / 16]; // down to the last byte
            }
        }
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20);
        }
    }
}
