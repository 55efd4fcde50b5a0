using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A store for received messages, which wait while the database is away instead of being dead-lettered. A message that
/// is saved twice has its effect once, because the chat knows it by its id.
/// </summary>
internal sealed class RetryingConversationStore(IConversationStore inner, StoreCalls calls) : IConversationStore
{
    public ValueTask<StoredChat?> GetAsync(string account, string id, CancellationToken cancellationToken = default) =>
        calls.UntilDoneAsync("get chat", token => inner.GetAsync(account, id, token), cancellationToken);

    public ValueTask<IReadOnlyList<StoredChat>> FindAsync(
        string account,
        string? phoneNumberId,
        IReadOnlyList<string> identities,
        CancellationToken cancellationToken = default) => calls.UntilDoneAsync(
            "find chat", token => inner.FindAsync(account, phoneNumberId, identities, token), cancellationToken);

    public ValueTask<bool> TrySaveAsync(
        StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default) =>
        calls.UntilDoneAsync("save chat", token => inner.TrySaveAsync(chat, absorbed, token), cancellationToken);

    public ValueTask<bool> TryRemoveAsync(StoredChat chat, CancellationToken cancellationToken = default) =>
        calls.UntilDoneAsync("remove chat", token => inner.TryRemoveAsync(chat, token), cancellationToken);

    public IAsyncEnumerable<StoredChat> ListOpenAsync(string account, CancellationToken cancellationToken = default) =>
        inner.ListOpenAsync(account, cancellationToken);

    public ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
        string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        inner.ListDueAsync(account, now, limit, cancellationToken);

    public ValueTask<int> EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default) =>
        inner.EraseAsync(account, identities, cancellationToken);
}
