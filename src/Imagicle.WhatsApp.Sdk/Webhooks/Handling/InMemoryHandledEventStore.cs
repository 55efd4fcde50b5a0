using System.Globalization;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Keys in work and keys done; a done one is forgotten after its time, the oldest earlier when there are too many. All
/// are forgotten with the process.
/// </summary>
internal sealed class InMemoryHandledEventStore(IOptions<WebhookHandlingOptions> options, TimeProvider time)
    : IHandledEventStore
{
    private readonly Dictionary<UInt128, string> inWork = [];
    private readonly Dictionary<UInt128, long> done = []; // and when, in UTC ticks
    private readonly Queue<(UInt128 Key, long At)> oldestFirst = [];
    private readonly WebhookHandlingOptions options = options.Value;

    public ValueTask<EventClaim> BeginAsync(string key, string owner, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        lock (done)
        {
            if (done.TryGetValue(number, out var at) && at > TooOld(time.GetUtcNow().UtcTicks))
            {
                return new(EventClaim.Done);
            }

            if (inWork.TryGetValue(number, out var other) && other != owner)
            {
                return new(EventClaim.InWork);
            }

            inWork[number] = owner;
            return new(EventClaim.Granted);
        }
    }

    public ValueTask EndAsync(string key, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        var now = time.GetUtcNow().UtcTicks;
        lock (done)
        {
            inWork.Remove(number);
            done[number] = now;
            oldestFirst.Enqueue((number, now));
            Forget(TooOld(now));
        }

        return default;
    }

    public ValueTask ForgetAsync(string key, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        lock (done)
        {
            inWork.Remove(number);
            done.Remove(number); // what is left of it in the queue finds nothing in its time
        }

        return default;
    }

    private long TooOld(long now) => now - options.RememberHandledFor.Ticks;

    private void Forget(long tooOld)
    {
        while (oldestFirst.TryPeek(out var oldest) && (oldest.At <= tooOld || done.Count > options.MaxRememberedEvents))
        {
            oldestFirst.Dequeue();

            // A key that ended a second time is further back in the queue once more.
            if (done.Remove(oldest.Key, out var at) && at != oldest.At)
            {
                done.Add(oldest.Key, at);
            }
        }
    }

    // 16 bytes instead of a string: a million keys are remembered.
    private static UInt128 Parse(string key) =>
        UInt128.Parse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
