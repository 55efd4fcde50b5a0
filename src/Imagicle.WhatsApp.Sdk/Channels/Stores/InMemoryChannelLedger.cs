using System.Runtime.InteropServices;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The default: gone with the process.</summary>
internal sealed class InMemoryChannelLedger : IChannelLedger
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly object gate = new();
    private readonly Dictionary<string, Page> pages = new(StringComparer.Ordinal);

    public ValueTask<ReachAnswer> TryReachAsync(
        string account, string user, DateTimeOffset now, int? limit, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var page = PageOf(account);
            page.ForgetBefore(now - Day);
            var isKnown = page.Reached.TryGetValue(user, out var previous);
            if (!isKnown && page.Reached.Count >= limit)
            {
                return new(new ReachAnswer(false, null));
            }

            page.Reach(user, now);
            return new(new ReachAnswer(true, isKnown ? previous : null));
        }
    }

    public ValueTask ReleaseAsync(
        string account, string user, DateTimeOffset? previous, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (previous is { } time)
            {
                PageOf(account).Reached[user] = time; // its place in the queue is still there
            }
            else
            {
                PageOf(account).Reached.Remove(user);
            }
        }

        return default;
    }

    public ValueTask<(int Users, DateTimeOffset? Earliest)> GetReachedAsync(
        string account, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var page = PageOf(account);
            page.ForgetBefore(now - Day);
            return new((page.Reached.Count, page.Reached.Count == 0 ? null : page.Reached.Values.Min()));
        }
    }

    public ValueTask SetLimitAsync(string account, MessagingLimit limit, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            PageOf(account).Limit = limit;
        }

        return default;
    }

    public ValueTask<MessagingLimit?> GetLimitAsync(string account, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(PageOf(account).Limit);
        }
    }

    public ValueTask AddTrafficAsync(string account, TrafficRow traffic, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(PageOf(account).Traffic, traffic with { Messages = 0 }, out _) +=
                traffic.Messages;
        }

        return default;
    }

    public ValueTask<IReadOnlyList<TrafficRow>> ListTrafficAsync(
        string account, BillingMonth from, BillingMonth to, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new([.. PageOf(account).Traffic
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
                PageOf(account).Reached.Remove(identity);
            }
        }

        return default;
    }

    private Page PageOf(string account)
    {
        ref var page = ref CollectionsMarshal.GetValueRefOrAddDefault(pages, account, out _);
        return page ??= new();
    }

    private sealed class Page
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
