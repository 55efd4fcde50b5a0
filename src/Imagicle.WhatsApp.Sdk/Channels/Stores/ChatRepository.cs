using System.Security.Cryptography;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The chats of one account. A chat is found by whatever is known of the customer. It is changed by reading, changing
/// and saving until nobody else was faster. Two chats that turn out to be the same customer's are joined.
/// </summary>
internal sealed class ChatRepository(
    string account, IConversationStore store, ConversationTimeouts timeouts, PendingEvents events)
{
    private const int MaxAttempts = 100;

    internal async Task<ChatRecord?> GetAsync(string id, CancellationToken cancellationToken) =>
        await store.GetAsync(account, id, cancellationToken).ConfigureAwait(false) is { } stored ? new(stored) : null;

    /// <summary>The customer's chat at one number; with null, the one that is open, else the last used.</summary>
    internal async Task<ChatRecord?> FindAsync(
        string? phoneNumberId, WhatsAppUser user, CancellationToken cancellationToken)
    {
        var found = await ListAsync(phoneNumberId, ChatIdentities.Of(user), cancellationToken).ConfigureAwait(false);
        return found.Where(chat => !IsOfAnother(chat.State, user)).MaxBy(static chat => chat.Rank);
    }

    /// <summary>Changes one chat.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="change">Changes the chat as it was read, perhaps repeatedly; false if nothing has to be saved.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The chat as it is now; null if it is gone.</returns>
    internal async Task<ChatRecord?> ChangeAsync(
        string id, Func<ChatState, bool> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await GetAsync(id, cancellationToken).ConfigureAwait(false) is not { } chat)
            {
                return null;
            }

            if (!change(chat.State) || await TrySaveAsync(chat, null, cancellationToken).ConfigureAwait(false))
            {
                return chat;
            }
        }

        throw TooBusy();
    }

    /// <summary>Changes the chat of a customer at a number, or a new one, and learns who the customer is.</summary>
    /// <param name="phoneNumberId">The business phone number.</param>
    /// <param name="user">The customer.</param>
    /// <param name="dialled">The identities that were dialled: Meta may have another form of the number.</param>
    /// <param name="change">Changes the chat as it was read, perhaps repeatedly; false if nothing has to be saved.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal async Task<ChatRecord> ChangeAsync(
        string phoneNumberId,
        WhatsAppUser user,
        IReadOnlyList<string> dialled,
        Func<ChatState, bool> change,
        CancellationToken cancellationToken)
    {
        var identities = ChatIdentities.Of(user).Union(dialled, StringComparer.Ordinal).ToList();
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var chats = await ListAsync(phoneNumberId, identities, cancellationToken).ConfigureAwait(false);
            if (chats.Find(chat => IsOfAnother(chat.State, user)) is { } other)
            {
                // The phone number was given to somebody else.
                other.Part(user);
                await TrySaveAsync(other, null, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var (chat, absorbed) = Join(chats) ?? (New(phoneNumberId), null);
            var isNew = chat.State.Learn(user) | chat.Add(identities) | absorbed is not null;
            if (!(change(chat.State) | isNew)
                || (await TrySaveAsync(chat, absorbed, cancellationToken).ConfigureAwait(false) && chats.Count < 3))
            {
                return chat;
            }
        }

        throw TooBusy();
    }

    /// <summary>Follows a customer to another identity, at all numbers.</summary>
    internal async Task MoveAsync(WhatsAppUser previous, WhatsAppUser current, CancellationToken cancellationToken)
    {
        if (ChatIdentities.Of(current).Count == 0)
        {
            return;
        }

        var found = await store
            .FindAsync(account, null, ChatIdentities.Of(previous), cancellationToken)
            .ConfigureAwait(false);
        foreach (var chat in found)
        {
            await MoveAsync(chat, current, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Saves a chat unless somebody else was faster, and removes the one that it absorbed.</summary>
    internal async Task<bool> TrySaveAsync(ChatRecord chat, ChatRecord? absorbed, CancellationToken cancellationToken)
    {
        var changed = chat.Stored with
        {
            Identities = chat.Identities,
            HasOpenConversation = chat.State.OpenConversation is not null,
            DueAt = timeouts.DueAt(chat.State),
            Body = ChatJson.Write(chat.State),
        };
        if (!await store.TrySaveAsync(changed, absorbed?.Stored, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        chat.Stored = changed with { Version = changed.Version + 1 };
        if (absorbed is not null)
        {
            events.EndAbsorbed(absorbed);
        }

        return true;
    }

    private async Task MoveAsync(StoredChat stored, WhatsAppUser current, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await GetAsync(stored.Id, cancellationToken).ConfigureAwait(false) is not { } chat)
            {
                return;
            }

            var others = await ListAsync(stored.PhoneNumberId, ChatIdentities.Of(current), cancellationToken)
                .ConfigureAwait(false);
            chat.Rename(current);
            var (kept, absorbed) = Join([chat, .. others.Where(other => other.Stored.Id != stored.Id)])!.Value;
            if (await TrySaveAsync(kept, absorbed, cancellationToken).ConfigureAwait(false) && others.Count < 3)
            {
                return;
            }
        }
    }

    private async Task<List<ChatRecord>> ListAsync(
        string? phoneNumberId, IReadOnlyList<string> identities, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(account, phoneNumberId, identities, cancellationToken).ConfigureAwait(false);
        return [.. found.Select(static stored => new ChatRecord(stored))];
    }

    private ChatRecord New(string phoneNumberId)
    {
        var id = Convert.ToBase64String(RandomNumberGenerator.GetBytes(12)).Replace('+', '-').Replace('/', '_');
        return new(new StoredChat(id, account, phoneNumberId, Version: 0), new ChatState());
    }

    /// <summary>Found by the phone number, but with another user id: the number was given to somebody else.</summary>
    private static bool IsOfAnother(ChatState state, WhatsAppUser user) =>
        state.UserId is not null && user.UserId is not null && state.UserId != user.UserId;

    /// <summary>The chat that goes on, and the one that it absorbs.</summary>
    private static (ChatRecord Chat, ChatRecord? Absorbed)? Join(List<ChatRecord> chats)
    {
        if (chats.Count < 2)
        {
            return chats.Count == 0 ? null : (chats[0], null);
        }

        chats.Sort(static (one, other) => other.Rank.CompareTo(one.Rank));
        chats[0].Absorb(chats[1]);
        return (chats[0], chats[1]);
    }

    private static InvalidOperationException TooBusy() =>
        new($"A chat could not be saved {MaxAttempts} times in a row, because others changed it meanwhile.");
}
