using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal sealed class InMemoryDeadLetterStore(IOptions<DeadLetterOptions> options) : IDeadLetterStore
{
    private readonly LinkedList<DeadLetter> newestFirst = [];
    private readonly Dictionary<string, LinkedListNode<DeadLetter>> byId = [];
    private readonly DeadLetterOptions limits = options.Value;
    private long bytes;

    public ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);

        // A slice would keep the whole webhook in memory.
        letter = letter with { Json = letter.Json.ToArray() };
        lock (byId)
        {
            Remove(letter.Id);
            byId.Add(letter.Id, newestFirst.AddFirst(letter));
            bytes += letter.Json.Length;
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

    private bool Remove(string id)
    {
        if (!byId.Remove(id, out var node))
        {
            return false;
        }

        newestFirst.Remove(node);
        bytes -= node.Value.Json.Length;
        return true;
    }
}
