namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Keeps the chats of all channels: conversations, service windows and who the customers are. The default is in memory
/// and forgets with the process. Several processes may share a store: whoever saves first wins, and the others read
/// again. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// // For a health check: the number of chats that should have ended or been forgotten five minutes ago.
/// async Task&lt;int&gt; CountLateAsync(IConversationStore store)
/// {
///     var time = DateTimeOffset.UtcNow.AddMinutes(-5);
///     return (await store.ListDueAsync(channel.Account, time, limit: 100, cancellationToken)).Count;
/// }
/// </code>
/// </example>
public interface IConversationStore
{
    /// <summary>One chat; null if it is not there or not there any more.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="id">The chat's id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<StoredChat?> GetAsync(string account, string id, CancellationToken cancellationToken = default);

    /// <summary>All chats that have at least one of these identities, each once, in any order.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="phoneNumberId">The business phone number; null for all of the account.</param>
    /// <param name="identities">As in <see cref="StoredChat.Identities"/>; compared character by character.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<StoredChat>> FindAsync(
        string account,
        string? phoneNumberId,
        IReadOnlyList<string> identities,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Saves a chat with all its keys if it is still as it was read, and in the same step removes another that was
    /// found to be the same customer's.
    /// </summary>
    /// <param name="chat">
    /// The chat, with the version that was read; it is stored with the next one. Version 0: a new chat.
    /// </param>
    /// <param name="absorbed">A chat to remove, with the version that was read; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>
    /// False, and nothing changed, if one of them has another version by now or is gone, if the new one exists already,
    /// or if one of the identities belongs to a further chat of the account and phone number.
    /// </returns>
    ValueTask<bool> TrySaveAsync(
        StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a chat if it is still as it was read.</summary>
    /// <param name="chat">The chat, with the version that was read.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False, and nothing changed, if it has another version by now or is gone.</returns>
    ValueTask<bool> TryRemoveAsync(StoredChat chat, CancellationToken cancellationToken = default);

    /// <summary>The chats with an open conversation, in any order.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    IAsyncEnumerable<StoredChat> ListOpenAsync(string account, CancellationToken cancellationToken = default);

    /// <summary>Chats whose <see cref="StoredChat.DueAt"/> has come, the longest due first.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="now">The time to judge by; a chat that is due exactly now is due.</param>
    /// <param name="limit">The most chats to return.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
        string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>Removes every chat that has one of these identities, whatever its version.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="identities">As in <see cref="StoredChat.Identities"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The number of removed chats.</returns>
    ValueTask<int> EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default);
}
