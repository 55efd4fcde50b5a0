using System.Diagnostics;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>What is measured: nanoseconds or bytes per call.</summary>
internal enum Unit
{
    Time,
    Bytes,
}

/// <summary>Our code against a limit, in interleaved rounds of one run, so that a noisy machine hits both alike.</summary>
internal sealed record Ratio(string Name, Unit Unit, Action Ours, Action Limit, double Bar)
{
    private double? fixedLimit;

    /// <summary>Our code against a number: the median of its rounds over the limit. A limit of 0 allows nothing.</summary>
    internal static Ratio Below(string name, Unit unit, Action ours, double limit) =>
        new(name, unit, ours, ours, limit == 0 ? 0 : 1) { fixedLimit = limit };

    private const int Rounds = 41;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(12);

    /// <summary>Medians per call, and the median of the rounds' ratios.</summary>
    internal (double Ours, double Limit, double Value) Measure()
    {
        if (fixedLimit is { } fixedTo)
        {
            var value = Unit == Unit.Bytes ? Bytes(Ours) : Median(Times(Ours));
            return (value, fixedTo, fixedTo == 0 ? value : value / fixedTo);
        }

        if (Unit == Unit.Bytes)
        {
            var (mine, other) = (Bytes(Ours), Bytes(Limit));
            return (mine, other, mine == 0 ? 0 : mine / other);
        }

        var (oursCalls, limitCalls) = (Calibrate(Ours), Calibrate(Limit));
        var ours = new double[Rounds];
        var limit = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            ours[i] = Time(Ours, oursCalls);
            limit[i] = Time(Limit, limitCalls);
        }

        // A burst of other work on the machine hits both halves of a round, so ratios are taken before medians.
        return (Median(ours), Median(limit), Median(ours.Zip(limit, (mine, other) => mine / other)));
    }

    private static IEnumerable<double> Times(Action action)
    {
        var calls = Calibrate(action);
        return [.. Enumerable.Range(0, Rounds).Select(_ => Time(action, calls))];
    }

    private static int Calibrate(Action action)
    {
        // The just-in-time compiler needs some hundred milliseconds to reach its last tier; only then is it measured.
        Run(action, TimeSpan.FromMilliseconds(600));
        var (calls, elapsed) = Run(action, TimeSpan.FromMilliseconds(100));
        return Math.Max(1, (int)(calls * RoundTime / elapsed));
    }

    private static (int Calls, TimeSpan Elapsed) Run(Action action, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var calls = 0;
        while (watch.Elapsed < time)
        {
            action();
            calls++;
        }

        return (calls, watch.Elapsed);
    }

    private static double Time(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static double Bytes(Action action)
    {
        const int Calls = 1000;
        for (var i = 0; i < Calls; i++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            action();
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
