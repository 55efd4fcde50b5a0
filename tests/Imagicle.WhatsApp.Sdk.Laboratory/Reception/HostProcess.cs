using System.Diagnostics;
using System.Reflection;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>A host in a process of its own, as the experiments see it from outside.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const int Killed = 128 + 9; // SIGKILL

    private readonly Process process;
    private readonly HttpClient http;

    private HostProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        http = new() { BaseAddress = address };
    }

    internal Uri Address { get; }

    internal int Id => process.Id;

    internal static async Task<HostProcess> StartAsync(HostSettings settings) =>
        await StartMortalAsync(settings) ?? throw new InvalidOperationException("The host killed itself while it started.");

    /// <summary>Null: it came to the point where it dies while it still took up what the last one had left.</summary>
    internal static async Task<HostProcess?> StartMortalAsync(HostSettings settings)
    {
        // "dotnet Laboratory.dll" has dotnet as its process, the published or built executable has itself.
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        start.ArgumentList.Add("host");
        foreach (var argument in settings.ToArguments())
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() is not { } address)
        {
            await process.WaitForExitAsync();
            return settings.DieAt != DeathPoint.None && process.ExitCode == Killed
                ? null
                : throw new InvalidOperationException($"The host did not start: exit code {process.ExitCode}.");
        }

        return new HostProcess(process, new Uri(address));
    }

    internal async Task<HostFigures> FiguresAsync() => (await http.GetFromJsonAsync<HostFigures>("/figures"))!;

    /// <summary>Waits until all that was accepted is handled.</summary>
    internal async Task<HostFigures> IdleAsync()
    {
        while (true)
        {
            var figures = await FiguresAsync();
            if (figures.Waiting == 0)
            {
                return figures;
            }

            await Task.Delay(50);
        }
    }

    internal Task ExitedAsync() => process.WaitForExitAsync();

    internal async Task<bool> ExitsWithinAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    internal Task KillAsync()
    {
        process.Kill(); // SIGKILL
        return process.WaitForExitAsync();
    }

    /// <summary>Stops it as a service manager does, so that it first handles what it accepted.</summary>
    internal async Task StopAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
