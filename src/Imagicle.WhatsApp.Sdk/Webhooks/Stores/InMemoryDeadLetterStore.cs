using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The newest letters within the limits; all are gone with the process.</summary>
internal sealed class InMemoryDeadLetterStore(IOptions<DeadLetterOptions> options) : IDeadLetterStore, IUserDataStore
{
    private readonly LinkedList<DeadLetter> newestFirst = [];
    private readonly Dictionary<string, LinkedListNode<DeadLetter>> byId = [];
    private readonly DeadLetterOptions limits = options.Value;
    private long bytes;

    public ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);

        // A slice would keep the whole webhook in memory.
        letter = letter with { Json = letter.Json.ToArray(), Webhook = letter.Webhook.ToArray() };
        lock (byId)
        {
            Remove(letter.Id);
            byId.Add(letter.Id, newestFirst.AddFirst(letter));
            bytes += SizeOf(letter);
            while (byId.Count > 1 && (byId.Count > limits.MaxLetters || bytes > limits.MaxBytes))
            {
                Remove(newestFirst.Last!.Value.Id);
                WebhookMetrics.DeadLettersDropped.Add(1);
            }
        }

        return default;
    }

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int count = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (byId)
        {
            return new([.. newestFirst.Take(count)]);
        }
    }

    public ValueTask<DeadLetter?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        lock (byId)
        {
            return new(byId.GetValueOrDefault(id)?.Value);
        }
    }

    public ValueTask<bool> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        lock (byId)
        {
            return new(Remove(id));
        }
    }

    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default)
    {
        lock (byId)
        {
            return new(byId.Count);
        }
    }

    public ValueTask<int> EraseAsync(WhatsAppUser user, CancellationToken cancellationToken = default)
    {
        lock (byId)
        {
            var gone = newestFirst
                .Where(letter => UserMentions.IsIn(letter.Json.Span, user) || UserMentions.IsIn(letter.Webhook.Span, user))
                .ToList();
            gone.ForEach(letter => Remove(letter.Id));
            return new(gone.Count);
        }
    }

    private static long SizeOf(DeadLetter letter) => letter.Json.Length + letter.Webhook.Length;

    private bool Remove(string id)
    {
        if (!byId.Remove(id, out var node))
        {
            return false;
        }

        newestFirst.Remove(node);
        bytes -= SizeOf(node.Value);
        return true;
    }
}
