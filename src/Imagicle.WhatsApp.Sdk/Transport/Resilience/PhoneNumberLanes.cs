using System.Collections.Concurrent;
using Imagicle.WhatsApp.Sdk.Accounts;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>The lane of each phone number, for all clients of a host. Numbers that rest for an hour are forgotten.</summary>
internal sealed class PhoneNumberLanes(TimeProvider time, ILogger logger)
{
    private const int SweepAbove = 1000;
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, PhoneNumberLane> lanes = new(StringComparer.Ordinal);
    private long sweptAt = time.GetTimestamp();

    internal int Count => lanes.Count;

    internal PhoneNumberLane Of(WhatsAppOptions options)
    {
        if (!lanes.TryGetValue(options.PhoneNumberId, out var lane))
        {
            ForgetResting();
            lane = lanes.GetOrAdd(
                options.PhoneNumberId,
                static (_, made) => new PhoneNumberLane(made.Resilience, made.time, made.logger),
                (options.Resilience, time, logger));
        }

        return lane;
    }

    // Only looked at when a number is added, and not for each: a platform may have many thousands.
    private void ForgetResting()
    {
        if (lanes.Count < SweepAbove || time.GetElapsedTime(Volatile.Read(ref sweptAt)) < Rest / 4)
        {
            return;
        }

        Volatile.Write(ref sweptAt, time.GetTimestamp());
        foreach (var (number, lane) in lanes)
        {
            if (lane.Now - lane.LastUse > Rest.Ticks && lane.Pairs.Count == 0)
            {
                lanes.TryRemove(new(number, lane));
            }
        }
    }
}
