using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Keys in work and keys done, in two generations: when the younger is full, or as old as a key may get, it becomes the
/// older one, and what was in that is forgotten. All are forgotten with the process.
/// </summary>
internal sealed class InMemoryHandledEventStore(IOptions<WebhookHandlingOptions> options, TimeProvider time)
    : IHandledEventStore
{
    private readonly Dictionary<Guid, string> inWork = []; // a key has the 16 bytes of a Guid
    private readonly WebhookHandlingOptions options = options.Value;
    private Dictionary<Guid, long> younger = []; // and when, in UTC ticks
    private Dictionary<Guid, long> older = [];
    private long begun = time.GetUtcNow().UtcTicks;

    public ValueTask<EventClaim> BeginAsync(string key, string owner, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        lock (inWork)
        {
            if ((younger.TryGetValue(number, out var at) || older.TryGetValue(number, out at))
                && at > time.GetUtcNow().UtcTicks - options.RememberHandledFor.Ticks)
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
        lock (inWork)
        {
            inWork.Remove(number);
            if (younger.Count >= options.MaxRememberedEvents / 2 || now - begun >= options.RememberHandledFor.Ticks)
            {
                (younger, older, begun) = (older, younger, now);
                younger.Clear();
            }

            younger[number] = now;
        }

        return default;
    }

    public ValueTask ForgetAsync(string key, CancellationToken cancellationToken = default)
    {
        var number = Parse(key);
        lock (inWork)
        {
            inWork.Remove(number);
            younger.Remove(number);
            older.Remove(number);
        }

        return default;
    }

    private static Guid Parse(string key) => Guid.ParseExact(key, "N");
}
