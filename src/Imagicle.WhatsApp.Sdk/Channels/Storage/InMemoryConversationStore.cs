using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The default: bytes and keys in memory, gone with the process.</summary>
internal sealed class InMemoryConversationStore : IConversationStore
{
    private readonly object gate = new();
    private readonly Dictionary<string, Entry> chats = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Account, string Identity), Known> byIdentity = [];
    private readonly Dictionary<string, PriorityQueue<Entry, long>> dues = new(StringComparer.Ordinal);

    public ValueTask<StoredChat?> GetAsync(string account, string id, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(chats.TryGetValue(id, out var entry) && entry.Chat.Account == account ? entry.Chat : null);
        }
    }

    public ValueTask<IReadOnlyList<StoredChat>> FindAsync(
        string account,
        string? phoneNumberId,
        IReadOnlyList<string> identities,
        CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(Find(account, phoneNumberId, identities));
        }
    }

    public ValueTask<bool> TrySaveAsync(
        StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var known = chats.GetValueOrDefault(chat.Id);
            if ((known?.Chat.Version ?? 0) != chat.Version
                || (absorbed is not null && !IsAsRead(absorbed))
                || Find(chat.Account, chat.PhoneNumberId, chat.Identities)
                    .Exists(other => other.Id != chat.Id && other.Id != absorbed?.Id))
            {
                return new(false);
            }

            if (absorbed is not null)
            {
                Remove(absorbed.Id);
            }

            Put(known, chat with { Version = chat.Version + 1 });
            return new(true);
        }
    }

    public ValueTask<bool> TryRemoveAsync(StoredChat chat, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(IsAsRead(chat) && Remove(chat.Id));
        }
    }

    public async IAsyncEnumerable<StoredChat> ListOpenAsync(
        string account, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        StoredChat[] open;
        lock (gate)
        {
            open = [.. chats.Values.Select(entry => entry.Chat)
                .Where(chat => chat.HasOpenConversation && chat.Account == account)];
        }

        foreach (var chat in open)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return chat;
        }
    }

    public ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
        string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default)
    {
        var found = new List<StoredChat>();
        lock (gate)
        {
            if (!dues.TryGetValue(account, out var queue))
            {
                return new(found);
            }

            var listed = new List<Entry>();
            while (found.Count < limit && queue.TryPeek(out var entry, out var at) && at <= UnixTime.Of(now))
            {
                queue.Dequeue();
                if (at != entry.QueuedAt)
                {
                    continue; // it has an earlier place
                }

                entry.QueuedAt = long.MaxValue;
                if (entry.Chat.DueAt <= now)
                {
                    found.Add(entry.Chat);
                    listed.Add(entry);
                }
                else
                {
                    Enqueue(entry); // it was put off meanwhile
                }
            }

            // Only the save that follows puts a chat off: until then it is listed again.
            listed.ForEach(Enqueue);
        }

        return new(found);
    }

    public ValueTask<int> EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(Find(account, null, identities).Count(chat => Remove(chat.Id)));
        }
    }

    private List<StoredChat> Find(string account, string? phoneNumberId, IReadOnlyList<string> identities)
    {
        var found = new List<StoredChat>(1);
        foreach (var identity in identities)
        {
            if (byIdentity.TryGetValue((account, identity), out var known))
            {
                AddTo(found, known.First, phoneNumberId);
                known.Others?.ForEach(other => AddTo(found, other, phoneNumberId));
            }
        }

        return found;

        static void AddTo(List<StoredChat> found, Entry entry, string? phoneNumberId)
        {
            if (phoneNumberId is null || entry.Chat.PhoneNumberId == phoneNumberId)
            {
                if (!found.Contains(entry.Chat))
                {
                    found.Add(entry.Chat);
                }
            }
        }
    }

    private bool IsAsRead(StoredChat chat) =>
        chats.TryGetValue(chat.Id, out var known) && known.Chat.Version == chat.Version;

    private void Put(Entry? entry, StoredChat chat)
    {
        if (entry is null)
        {
            chats.Add(chat.Id, entry = new(chat));
        }
        else
        {
            Unlink(entry);
            entry.Chat = chat;
        }

        foreach (var identity in chat.Identities)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                byIdentity, (chat.Account, identity), out var exists);
            if (!exists)
            {
                known = new(entry, null);
            }
            else if (known.First != entry && known.Others?.Contains(entry) != true)
            {
                known = known with { Others = [.. known.Others ?? [], entry] };
            }
        }

        Enqueue(entry);
    }

    private bool Remove(string id)
    {
        if (!chats.Remove(id, out var entry))
        {
            return false;
        }

        Unlink(entry);
        entry.Chat = entry.Chat with { DueAt = null };
        return true;
    }

    private void Unlink(Entry entry)
    {
        foreach (var identity in entry.Chat.Identities)
        {
            var key = (entry.Chat.Account, identity);
            if (!byIdentity.TryGetValue(key, out var known))
            {
                continue;
            }

            List<Entry> rest = [.. new[] { known.First }.Concat(known.Others ?? []).Where(other => other != entry)];
            if (rest.Count == 0)
            {
                byIdentity.Remove(key);
            }
            else
            {
                byIdentity[key] = new(rest[0], rest.Count > 1 ? rest[1..] : null);
            }
        }
    }

    // One place in the queue per chat, at or before its due time; put right when it comes up.
    private void Enqueue(Entry entry)
    {
        if (entry.Chat.DueAt is { } due && UnixTime.Of(due) < entry.QueuedAt)
        {
            entry.QueuedAt = UnixTime.Of(due);
            ref var queue = ref CollectionsMarshal.GetValueRefOrAddDefault(dues, entry.Chat.Account, out _);
            (queue ??= new()).Enqueue(entry, entry.QueuedAt);
        }
    }

    private sealed class Entry(StoredChat chat)
    {
        internal StoredChat Chat { get; set; } = chat;

        internal long QueuedAt { get; set; } = long.MaxValue;
    }

    /// <summary>The chats that an identity has: at one phone number nearly always, seldom at more.</summary>
    private readonly record struct Known(Entry First, List<Entry>? Others);
}
