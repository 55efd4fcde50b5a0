using System.Diagnostics;
using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>One experiment: what it shows, and how to run it.</summary>
internal sealed record Experiment(string Name, string Promise, Func<Run, Task> Body)
{
    internal async Task<int> RunAsync(string[] options)
    {
        var seed = Array.IndexOf(options, "--seed") is var at and >= 0 && at + 1 < options.Length
            ? int.Parse(options[at + 1], CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        var run = new Run(options.Contains("--long"), seed);
        Console.WriteLine($"{Name}{(run.IsLong ? " --long" : "")} --seed {seed}: {Promise}");
        var watch = Stopwatch.StartNew();
        await Body(run);
        Console.WriteLine($"  {watch.Elapsed.TotalSeconds:0.0} s");
        if (run.Shortfalls.Count == 0)
        {
            Console.WriteLine("holds");
            return 0;
        }

        foreach (var shortfall in run.Shortfalls.Take(20))
        {
            Console.WriteLine($"fell short: {shortfall}");
        }

        return 1;
    }
}
