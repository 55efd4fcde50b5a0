namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Counts a number's messages as Meta does: so many in any second, and to one customer 1 in 6 seconds with a burst of
/// 45 that borrows from the time to come. Guarded by the account.
/// </summary>
internal sealed class RateLimits
{
    internal const int PairBurst = 45;
    private static readonly TimeSpan PairInterval = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Queue<DateTimeOffset> sent = new();
    private readonly Dictionary<string, DateTimeOffset> paidUntil = new(StringComparer.Ordinal);

    internal bool TryCount(int perSecond, DateTimeOffset now)
    {
        while (sent.TryPeek(out var oldest) && now - oldest >= Second)
        {
            sent.Dequeue();
        }

        if (sent.Count >= perSecond)
        {
            return false;
        }

        sent.Enqueue(now);
        return true;
    }

    internal bool TryCountPair(string to, DateTimeOffset now)
    {
        var paid = paidUntil.TryGetValue(to, out var until) && until > now ? until : now;
        if (paid - now > PairInterval * (PairBurst - 1))
        {
            return false;
        }

        paidUntil[to] = paid + PairInterval;
        if (paidUntil.Count > 10_000)
        {
            foreach (var (old, time) in paidUntil)
            {
                if (time <= now)
                {
                    paidUntil.Remove(old);
                }
            }
        }

        return true;
    }
}
