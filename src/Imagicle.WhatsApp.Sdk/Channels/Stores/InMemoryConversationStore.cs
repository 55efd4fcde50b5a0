using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The default store, which forgets with the process. Many chats lie idle in it, so it keeps them as bytes, and finds
/// them by hashes of their identities.
/// </summary>
internal sealed class InMemoryConversationStore : IConversationStore
{
    private readonly object gate = new();
    private readonly Dictionary<string, Entry> chats = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, Entry> byIdentity = [];
    private readonly Dictionary<string, Account> accounts = new(StringComparer.Ordinal);

    public ValueTask<StoredChat?> GetAsync(string account, string id, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(chats.TryGetValue(id, out var entry) && entry.Account.Name == account ? entry.ToChat() : null);
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
            return new([.. Find(account, phoneNumberId, identities).Select(entry => entry.ToChat())]);
        }
    }

    public ValueTask<bool> TrySaveAsync(
        StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var known = chats.GetValueOrDefault(chat.Id);
            if ((known?.Version ?? 0) != chat.Version
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

            Put(known, chat);
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
        Entry[] all;
        lock (gate)
        {
            all = [.. chats.Values];
        }

        foreach (var entry in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            StoredChat? open;
            lock (gate)
            {
                open = entry.IsOpen && entry.Account.Name == account ? entry.ToChat() : null;
            }

            if (open is not null)
            {
                yield return open;
            }
        }
    }

    public ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
        string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default)
    {
        var listed = new List<Entry>();
        lock (gate)
        {
            if (!accounts.TryGetValue(account, out var known))
            {
                return new([]);
            }

            var until = UnixTime.Of(now);
            while (listed.Count < limit && known.Dues.TryPeek(out var entry, out var at) && at <= until)
            {
                known.Dues.Dequeue();
                if (at != entry.QueuedAt)
                {
                    continue; // the chat stands in the queue once more, earlier
                }

                entry.QueuedAt = Entry.Never;
                if (entry.DueAt <= until)
                {
                    listed.Add(entry);
                }
                else
                {
                    Enqueue(entry); // it was put off meanwhile
                }
            }

            // Only the save that follows puts a chat off: until then it is listed again.
            listed.ForEach(Enqueue);
            return new([.. listed.Select(entry => entry.ToChat())]);
        }
    }

    public ValueTask<int> EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(Find(account, null, identities).Count(entry => Remove(entry.Id)));
        }
    }

    private List<Entry> Find(string account, string? phoneNumberId, IReadOnlyList<string> identities)
    {
        var found = new List<Entry>(1);
        if (accounts.TryGetValue(account, out var known))
        {
            IEnumerable<string> numbers = phoneNumberId is null ? known.Numbers : [phoneNumberId];
            foreach (var number in numbers)
            {
                foreach (var identity in identities)
                {
                    if (byIdentity.TryGetValue(KeyOf(account, number, identity), out var entry) && !found.Contains(entry))
                    {
                        found.Add(entry);
                    }
                }
            }
        }

        return found;
    }

    private bool IsAsRead(StoredChat chat) => chats.TryGetValue(chat.Id, out var known) && known.Version == chat.Version;

    private void Put(Entry? entry, StoredChat chat)
    {
        if (entry is null)
        {
            ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(accounts, chat.Account, out _);
            account ??= new(chat.Account);
            if (!account.Numbers.TryGetValue(chat.PhoneNumberId, out var number))
            {
                account.Numbers.Add(number = chat.PhoneNumberId);
            }

            chats.Add(chat.Id, entry = new(chat.Id, account, number));
        }
        else
        {
            Unlink(entry);
        }

        entry.Update(chat);
        foreach (var identity in chat.Identities)
        {
            byIdentity[KeyOf(chat.Account, chat.PhoneNumberId, identity)] = entry;
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
        entry.DueAt = Entry.Never;
        entry.IsOpen = false;
        return true;
    }

    private void Unlink(Entry entry)
    {
        foreach (var identity in entry.Identities)
        {
            byIdentity.Remove(KeyOf(entry.Account.Name, entry.PhoneNumberId, identity));
        }
    }

    // Once per chat, at or before its due time; put right when it comes up.
    private static void Enqueue(Entry entry)
    {
        if (entry.DueAt < entry.QueuedAt)
        {
            entry.QueuedAt = entry.DueAt;
            entry.Account.Dues.Enqueue(entry, entry.DueAt);
        }
    }

    private static UInt128 KeyOf(string account, string number, string identity) => MemoryMarshal.Read<UInt128>(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{account}\n{number}\n{identity}")));

    private sealed class Account(string name)
    {
        internal string Name => name;

        internal HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

        internal PriorityQueue<Entry, long> Dues { get; } = new();
    }

    private sealed class Entry(string id, Account account, string phoneNumberId)
    {
        internal const long Never = long.MaxValue;

        private byte[] identities = [];
        private byte[] body = [];

        internal string Id => id;

        internal Account Account => account;

        internal string PhoneNumberId => phoneNumberId;

        internal long Version { get; private set; }

        internal bool IsOpen { get; set; }

        internal long DueAt { get; set; } = Never;

        internal long QueuedAt { get; set; } = Never;

        internal string[] Identities => identities.Length == 0 ? [] : Encoding.UTF8.GetString(identities).Split('\n');

        internal void Update(StoredChat chat)
        {
            Version = chat.Version + 1;
            IsOpen = chat.HasOpenConversation;
            DueAt = chat.DueAt is { } due ? UnixTime.Of(due) : Never;
            identities = Encoding.UTF8.GetBytes(string.Join('\n', chat.Identities));
            body = chat.Body.ToArray();
        }

        internal StoredChat ToChat() => new(id, account.Name, phoneNumberId, Version)
        {
            Identities = Identities,
            HasOpenConversation = IsOpen,
            DueAt = DueAt == Never ? null : UnixTime.At(DueAt),
            Body = body,
        };
    }
}
