using Imagicle.WhatsApp.Sdk.Laboratory;

// What is too long or too rough for unit tests. Each experiment prints its figures and ends with "holds" (exit 0) or
// with what fell short (exit 1).
//   dotnet run -c Release --project tests/Imagicle.WhatsApp.Sdk.Laboratory -- list
//   dotnet run -c Release --project tests/Imagicle.WhatsApp.Sdk.Laboratory -- forge [--long] [--seed 7]
Experiment[] experiments =
[
    new("forge", "promise 1: no forged webhook is accepted", ForgeExperiment.RunAsync),
    new("fence", "promise 16: downloads stay in their fence", FenceExperiment.RunAsync),
    new("fuzz", "promise 2: no input crashes or leaks", FuzzExperiment.RunAsync),
    new("poison", "promises 3 and 4: strict JSON; one bad element costs only itself", PoisonExperiment.RunAsync),
    new("limits", "promise 12: Meta's limits are respected and used", LimitsExperiment.RunAsync),
    new("rotate", "promise 15: tokens and secrets rotate without loss", RotateExperiment.RunAsync),
    new("faults", "promises 9 and 10: a send never doubles by itself; what was not sent is", FaultsExperiment.RunAsync),
    new("crash", "promise 6: nothing accepted is lost, one effect each", CrashExperiment.RunAsync),
    new("order", "promise 8: order per conversation", OrderExperiment.RunAsync),
    new("duplicates", "promise 7: duplicates are known for longer than Meta repeats", DuplicatesExperiment.RunAsync),
    new("load", "promise 5: fast answers, and all that was accepted is handled", LoadExperiment.RunAsync),
    new("endure", "promise 5: an hour at 3,300 a second, memory flat", EndureExperiment.RunAsync),
    new("hostile", "promise 13: hostile connections are closed, honest ones do not notice", HostileExperiment.RunAsync),
    new("conversations", "100,000 conversations in memory, at most 1 KiB each beside their text", ConversationsExperiment.RunAsync),
    new("reconcile", "promise 11: statuses resolve unknown outcomes", ReconcileExperiment.RunAsync),
];

switch (args)
{
    case ["host", .. var settings]:
        await HostProgram.RunAsync(HostSettings.From(settings));
        return 0;
    case ["full-disk", var folder, var seed]:
        return await FullDisk.RunInsideAsync(folder, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
    case ["list", "--names"]:
        Console.WriteLine(string.Join('\n', experiments.Select(e => e.Name)));
        return 0;
    case [var name, .. var options] when experiments.FirstOrDefault(e => e.Name == name) is { } experiment:
        return await experiment.RunAsync(options);
    default:
        foreach (var experiment in experiments)
        {
            Console.WriteLine($"{experiment.Name,-13} {experiment.Promise}");
        }

        return args is [] or ["list"] ? 0 : 2;
}
