using Imagicle.WhatsApp.Sdk.Channels;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>In memory, with members to override.</summary>
internal abstract class DelegatingStore : IConversationStore
{
    private readonly InMemoryConversationStore inner = new();

    public ValueTask<StoredChat?> GetAsync(string account, string id, CancellationToken cancellationToken = default) =>
        inner.GetAsync(account, id, cancellationToken);

    public virtual ValueTask<IReadOnlyList<StoredChat>> FindAsync(
        string account, string? phoneNumberId, IReadOnlyList<string> identities, CancellationToken cancellationToken = default) =>
        inner.FindAsync(account, phoneNumberId, identities, cancellationToken);

    public virtual ValueTask<bool> TrySaveAsync(
        StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default) =>
        inner.TrySaveAsync(chat, absorbed, cancellationToken);

    public ValueTask<bool> TryRemoveAsync(StoredChat chat, CancellationToken cancellationToken = default) =>
        inner.TryRemoveAsync(chat, cancellationToken);

    public IAsyncEnumerable<StoredChat> ListOpenAsync(string account, CancellationToken cancellationToken = default) =>
        inner.ListOpenAsync(account, cancellationToken);

    public virtual ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
        string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        inner.ListDueAsync(account, now, limit, cancellationToken);

    public ValueTask<int> EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default) =>
        inner.EraseAsync(account, identities, cancellationToken);
}
