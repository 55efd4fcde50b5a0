namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// What goes wrong on purpose: for the next calls or webhooks, for a share of all, or as chaos from a seed. Whether
/// something happens to the n-th call or webhook depends on seed and n only, so the same seed replays the same chaos.
/// Thread-safe. Default: nothing goes wrong.
/// </summary>
public sealed class EmulatorFaults
{
    private static readonly ApiFault[] ApiFaults = Enum.GetValues<ApiFault>();
    private static readonly WebhookFault[] WebhookFaults = Enum.GetValues<WebhookFault>();

    private readonly object gate = new();
    private readonly double[] apiShares = new double[ApiFaults.Length];
    private readonly double[] webhookShares = new double[WebhookFaults.Length];
    private readonly Queue<ApiFault> nextCalls = new();
    private readonly Queue<WebhookFault> nextWebhooks = new();
    private int seed = 1;
    private TimeSpan delay = TimeSpan.FromSeconds(2);
    private volatile bool any;

    internal EmulatorFaults()
    {
    }

    /// <summary>What the shares are drawn with. Default: 1.</summary>
    public int Seed
    {
        get => Locked(() => seed);
        set => Locked(() => seed = value);
    }

    /// <summary>How long slow things take, by the emulator's clock. Default: 2 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public TimeSpan Delay
    {
        get => Locked(() => delay);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            Locked(() => delay = value);
        }
    }

    /// <summary>The share of calls that a fault is set for, 0 to 1.</summary>
    /// <param name="fault">The fault.</param>
    public double ShareOf(ApiFault fault) => Locked(() => apiShares[(int)fault]);

    /// <inheritdoc cref="ShareOf(ApiFault)"/>
    public double ShareOf(WebhookFault fault) => Locked(() => webhookShares[(int)fault]);

    /// <summary>Lets a fault happen to a share of all calls.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="share">0 (never) to 1 (always).</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 1.</exception>
    public void Set(ApiFault fault, double share) => Set(apiShares, (int)fault, share);

    /// <summary>Lets a fault happen to a share of all webhooks.</summary>
    /// <inheritdoc cref="Set(ApiFault, double)"/>
    public void Set(WebhookFault fault, double share) => Set(webhookShares, (int)fault, share);

    /// <summary>Lets a fault happen to the next calls; several in the order in which they were set.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">To how many calls.</param>
    public void Next(ApiFault fault, int times = 1) => Enqueue(nextCalls, fault, times);

    /// <summary>Lets a fault happen to the next webhooks; several in the order in which they were set.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">To how many webhooks.</param>
    public void Next(WebhookFault fault, int times = 1) => Enqueue(nextWebhooks, fault, times);

    /// <summary>A bit of everything, the same for the same seed; replaces all shares.</summary>
    /// <param name="seed">Which chaos.</param>
    /// <param name="share">The share of each fault, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not 0 to 1.</exception>
    public void UseChaos(int seed, double share = 0.03)
    {
        CheckShare(share);
        lock (gate)
        {
            this.seed = seed;
            Array.Fill(apiShares, share);
            Array.Fill(webhookShares, share);
            any = true;
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (gate)
        {
            Array.Clear(apiShares);
            Array.Clear(webhookShares);
            nextCalls.Clear();
            nextWebhooks.Clear();
            any = false;
        }
    }

    /// <summary>What happens to a call; at most one thing.</summary>
    /// <param name="number">Which call, counted from 1.</param>
    internal ApiFault? OfCall(long number)
    {
        if (!any)
        {
            return null;
        }

        lock (gate)
        {
            if (nextCalls.TryDequeue(out var next))
            {
                return next;
            }

            foreach (var fault in ApiFaults)
            {
                if (Draw(1 + (int)fault, number) < apiShares[(int)fault])
                {
                    return fault;
                }
            }

            return null;
        }
    }

    /// <summary>What happens to a webhook.</summary>
    /// <param name="number">Which webhook, counted from 1.</param>
    internal IReadOnlyList<WebhookFault> OfWebhook(long number)
    {
        if (!any)
        {
            return [];
        }

        lock (gate)
        {
            return nextWebhooks.TryDequeue(out var next)
                ? [next]
                : [.. WebhookFaults.Where(fault => Draw(101 + (int)fault, number) < webhookShares[(int)fault])];
        }
    }

    /// <summary>0 to 1, by SplitMix64: the same for the same seed, kind and number.</summary>
    private double Draw(int kind, long number)
    {
        unchecked
        {
            var x = (((ulong)(uint)seed << 32) ^ ((ulong)kind << 20) ^ (ulong)number) + 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return ((x ^ (x >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }

    private void Set(double[] shares, int fault, double share)
    {
        CheckShare(share);
        lock (gate)
        {
            shares[fault] = share;
            any = true;
        }
    }

    private void Enqueue<T>(Queue<T> queue, T fault, int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        lock (gate)
        {
            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(fault);
            }

            any = true;
        }
    }

    private static void CheckShare(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
    }

    private T Locked<T>(Func<T> use)
    {
        lock (gate)
        {
            return use();
        }
    }
}
