namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>The quick mode: all ratios, or those of one group.</summary>
internal static class RatioRun
{
    private static readonly Dictionary<string, Func<IEnumerable<Ratio>>> Groups = new()
    {
        ["policy"] = PolicyRatios.All,
        ["reading"] = ReadingRatios.All,
        ["sending"] = SendingRatios.All,
        ["signature"] = SignatureRatios.All,
    };

    internal static int Run(string? group)
    {
        if (group is not null && !Groups.ContainsKey(group))
        {
            Console.Error.WriteLine($"Unknown group. Known: {string.Join(", ", Groups.Keys)}.");
            return 2;
        }

        var failed = 0;
        Console.WriteLine($"{"",-50} {"ours",10} {"limit",10} {"ratio",7} {"bar",6}");
        foreach (var ratio in Groups.Where(g => group is null || g.Key == group).SelectMany(g => g.Value()))
        {
            var (ours, limit, value) = ratio.Measure();
            var holds = value <= ratio.Bar;
            failed += holds ? 0 : 1;
            Console.WriteLine(FormattableString.Invariant(
                $"{ratio.Name,-50} {ours,10:0.0} {limit,10:0.0} {value,7:0.00} {ratio.Bar,6:0.00} {(holds ? "" : "FALLS SHORT")}"));
        }

        Console.WriteLine(failed == 0 ? "holds" : $"{failed} fell short");
        return failed == 0 ? 0 : 1;
    }
}
