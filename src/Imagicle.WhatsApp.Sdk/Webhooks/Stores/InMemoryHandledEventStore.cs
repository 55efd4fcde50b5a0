using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Keys in work and keys done. The keys are shared out over parts, because one lock for all would be where the
/// processors meet. All are forgotten with the process.
/// </summary>
internal sealed class InMemoryHandledEventStore : IHandledEventStore
{
    private const int Parts = 16;

    /// <summary>With fewer keys than this in a part, the parts would fill up too differently.</summary>
    private const int FewestPerPart = 1_000;

    private readonly Part[] parts;
    private readonly TimeProvider time;

    public InMemoryHandledEventStore(IOptions<WebhookHandlingOptions> options, TimeProvider time)
    {
        var most = options.Value.MaxRememberedEvents;
        var now = time.GetUtcNow().UtcTicks;
        parts = new Part[most < Parts * FewestPerPart ? 1 : Parts];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Part(most / parts.Length, options.Value.RememberHandledFor.Ticks, now);
        }

        this.time = time;
    }

    public ValueTask<EventClaim> BeginAsync(string key, string owner, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        return new(PartOf(number).Begin(number, owner, time.GetUtcNow().UtcTicks));
    }

    public ValueTask EndAsync(string key, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        PartOf(number).End(number, time.GetUtcNow().UtcTicks);
        return default;
    }

    public ValueTask ForgetAsync(string key, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        PartOf(number).Forget(number);
        return default;
    }

    private static Guid Parse(string key) => Guid.ParseExact(key, "N"); // a key has the 16 bytes of a Guid

    private Part PartOf(Guid number) => parts[(uint)number.GetHashCode() % (uint)parts.Length];

    /// <summary>
    /// Keys done are in two generations: when the younger is full, or as old as a key may get, it becomes the older one,
    /// and what was in that is forgotten.
    /// </summary>
    /// <param name="most">How many keys it knows.</param>
    /// <param name="age">For how many ticks it knows them.</param>
    /// <param name="now">UTC ticks.</param>
    private sealed class Part(int most, long age, long now)
    {
        private readonly Dictionary<Guid, string> inWork = [];
        private Dictionary<Guid, long> younger = []; // and when, in UTC ticks
        private Dictionary<Guid, long> older = [];
        private long begun = now;

        internal EventClaim Begin(Guid key, string owner, long now)
        {
            lock (inWork)
            {
                if ((younger.TryGetValue(key, out var at) || older.TryGetValue(key, out at)) && at > now - age)
                {
                    return EventClaim.Done;
                }

                if (!inWork.TryAdd(key, owner) && inWork[key] != owner)
                {
                    return EventClaim.InWork;
                }

                return EventClaim.Granted;
            }
        }

        internal void End(Guid key, long now)
        {
            lock (inWork)
            {
                inWork.Remove(key);
                if (younger.Count >= most / 2 || now - begun >= age)
                {
                    (younger, older, begun) = (older, younger, now);
                    younger.Clear();
                }

                younger[key] = now;
            }
        }

        internal void Forget(Guid key)
        {
            lock (inWork)
            {
                inWork.Remove(key);
                younger.Remove(key);
                older.Remove(key);
            }
        }
    }
}
