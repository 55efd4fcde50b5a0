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
    private const int Rounds = 41;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(12);

    /// <summary>Median per call of both.</summary>
    internal (double Ours, double Limit) Measure() => Unit == Unit.Bytes
        ? (Bytes(Ours), Bytes(Limit))
        : Times();

    private (double Ours, double Limit) Times()
    {
        var (oursCalls, limitCalls) = (Calibrate(Ours), Calibrate(Limit));
        var ours = new double[Rounds];
        var limit = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            ours[i] = Time(Ours, oursCalls);
            limit[i] = Time(Limit, limitCalls);
        }

        return (Median(ours), Median(limit));
    }

    private static int Calibrate(Action action)
    {
        // Long enough for the just-in-time compiler to reach its last tier.
        var watch = Stopwatch.StartNew();
        var calls = 0;
        while (watch.Elapsed < TimeSpan.FromMilliseconds(400))
        {
            action();
            calls++;
        }

        return Math.Max(1, (int)(calls * RoundTime / watch.Elapsed));
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

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
