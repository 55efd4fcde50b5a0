using System.Runtime.InteropServices;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The default ledger, which forgets with the process.</summary>
internal sealed class InMemoryChannelLedger : IChannelLedger
{
    private readonly object gate = new();
    private readonly Dictionary<string, Counts> accounts = new(StringComparer.Ordinal);

    public ValueTask<QuotaReservation?> TryReserveAsync(
        string account, string user, DateTimeOffset now, int? limit, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var counts = CountsOf(account);
            counts.ForgetBefore(now - ChannelLimits.NewUsersPeriod);
            var isKnown = counts.Reached.TryGetValue(user, out var previous);
            if (!isKnown && counts.Reached.Count >= limit)
            {
                return default;
            }

            counts.Reach(user, now);
            return new(new QuotaReservation(user, now, isKnown ? previous : null));
        }
    }

    public ValueTask ReleaseAsync(
        string account, QuotaReservation reservation, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (reservation.Previous is { } time)
            {
                CountsOf(account).Reached[reservation.User] = time; // which is still in the queue
            }
            else
            {
                CountsOf(account).Reached.Remove(reservation.User);
            }
        }

        return default;
    }

    public ValueTask<QuotaUsage> GetUsageAsync(
        string account, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var counts = CountsOf(account);
            counts.ForgetBefore(now - ChannelLimits.NewUsersPeriod);
            return new(new QuotaUsage(counts.Reached.Count, counts.Reached.Count == 0 ? null : counts.Reached.Values.Min()));
        }
    }

    public ValueTask SetLimitAsync(string account, MessagingLimit limit, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            CountsOf(account).Limit = limit;
        }

        return default;
    }

    public ValueTask<MessagingLimit?> GetLimitAsync(string account, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(CountsOf(account).Limit);
        }
    }

    public ValueTask AddTrafficAsync(string account, TrafficRow traffic, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(CountsOf(account).Traffic, traffic with { Messages = 0 }, out _) +=
                traffic.Messages;
        }

        return default;
    }

    public ValueTask<IReadOnlyList<TrafficRow>> ListTrafficAsync(
        string account, BillingMonth from, BillingMonth to, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new([.. CountsOf(account).Traffic
                .Where(row => row.Key.Month >= from && row.Key.Month <= to)
                .Select(row => row.Key with { Messages = row.Value })]);
        }
    }

    public ValueTask EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            foreach (var identity in identities)
            {
                CountsOf(account).Reached.Remove(identity);
            }
        }

        return default;
    }

    private Counts CountsOf(string account)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(accounts, account, out _);
        return counts ??= new();
    }

    private sealed class Counts
    {
        private readonly Queue<(string User, DateTimeOffset At)> inOrder = [];

        internal Dictionary<string, DateTimeOffset> Reached { get; } = new(StringComparer.Ordinal);

        internal Dictionary<TrafficRow, long> Traffic { get; } = [];

        internal MessagingLimit? Limit { get; set; }

        internal void Reach(string user, DateTimeOffset at)
        {
            Reached[user] = at;
            inOrder.Enqueue((user, at));
        }

        internal void ForgetBefore(DateTimeOffset limit)
        {
            while (inOrder.TryPeek(out var oldest) && oldest.At <= limit)
            {
                inOrder.Dequeue();
                if (Reached.TryGetValue(oldest.User, out var at) && at == oldest.At)
                {
                    Reached.Remove(oldest.User);
                }
            }
        }
    }
}
