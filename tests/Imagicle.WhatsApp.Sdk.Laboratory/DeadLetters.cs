using System.Collections.Concurrent;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>Keeps every dead letter of an experiment, where the default would drop the oldest.</summary>
internal sealed class DeadLetters : IDeadLetterStore
{
    private readonly ConcurrentDictionary<string, DeadLetter> letters = new();

    internal IEnumerable<DeadLetter> All => letters.Values;

    internal int Count => letters.Count;

    public ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken = default)
    {
        letters[letter.Id] = letter with { Json = letter.Json.ToArray(), Webhook = default };
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int count = 100, CancellationToken cancellationToken = default) =>
        new([.. letters.Values.OrderByDescending(letter => letter.Time).Take(count)]);

    public ValueTask<DeadLetter?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        new(letters.GetValueOrDefault(id));

    public ValueTask<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) =>
        new(letters.TryRemove(id, out _));

    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => new(letters.Count);
}
