using System.Security.Cryptography;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The chats of one account: found by whatever is known of the customer, changed by reading, changing and saving until
/// nobody else was faster, and joined when two turn out to be the same customer's.
/// </summary>
internal sealed class ChatBook(string account, IConversationStore store, Func<ChatState, DateTimeOffset?> dueAt)
{
    private const int MaxAttempts = 100;

    /// <summary>Gets every chat that was absorbed: its conversation goes no further.</summary>
    internal Action<ChatRecord>? Absorbed { get; set; }

    internal async Task<ChatRecord?> GetAsync(string id, CancellationToken cancellationToken) =>
        await store.GetAsync(account, id, cancellationToken).ConfigureAwait(false) is { } stored ? new(stored) : null;

    /// <summary>The customer's chat at one number; with null, the one with an open conversation, or any.</summary>
    internal async Task<ChatRecord?> FindAsync(
        string? phoneNumberId, WhatsAppUser user, CancellationToken cancellationToken)
    {
        var found = await store
            .FindAsync(account, phoneNumberId, ChatIdentities.Of(user), cancellationToken)
            .ConfigureAwait(false);
        return found.Select(stored => new ChatRecord(stored))
            .Where(chat => !IsOther(chat.State, user))
            .OrderByDescending(chat => chat.Stored.HasOpenConversation)
            .ThenByDescending(chat => chat.State.SeenAt)
            .FirstOrDefault();
    }

    /// <summary>Changes one chat.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="change">Changes what was read; false: there is nothing to save. May run more than once.</param>
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

            if (!change(chat.State) || await SaveAsync(chat, null, cancellationToken).ConfigureAwait(false))
            {
                return chat;
            }
        }

        throw TooBusy();
    }

    /// <summary>Changes the chat of a customer at a number, and learns what is new about the customer.</summary>
    /// <inheritdoc cref="ChangeAsync(string, Func{ChatState, bool}, CancellationToken)"/>
    /// <param name="phoneNumberId">The business phone number.</param>
    /// <param name="user">Who.</param>
    /// <param name="change">Changes what was read; false: there is nothing to save. May run more than once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal Task<ChatRecord> ChangeAsync(
        string phoneNumberId, WhatsAppUser user, Func<ChatState, bool> change, CancellationToken cancellationToken) =>
        ChangeAsync(phoneNumberId, user, ChatIdentities.Of(user), change, cancellationToken);

    /// <inheritdoc cref="ChangeAsync(string, WhatsAppUser, Func{ChatState, bool}, CancellationToken)"/>
    /// <param name="phoneNumberId">The business phone number.</param>
    /// <param name="user">Who.</param>
    /// <param name="identities">The user's, and the number that was dialled: Meta may have another form of it.</param>
    /// <param name="change">Changes what was read; false: there is nothing to save. May run more than once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal async Task<ChatRecord> ChangeAsync(
        string phoneNumberId,
        WhatsAppUser user,
        IReadOnlyList<string> identities,
        Func<ChatState, bool> change,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var found = await store
                .FindAsync(account, phoneNumberId, identities, cancellationToken)
                .ConfigureAwait(false);
            var chats = found.Select(stored => new ChatRecord(stored)).ToList();
            if (chats.Find(chat => IsOther(chat.State, user)) is { } other)
            {
                // The phone number has gone to somebody else.
                Part(other, user);
                await SaveAsync(other, null, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var (chat, absorbed) = Join(chats) ?? (New(phoneNumberId), null);
            var isNew = chat.State.Learn(user) | chat.Add(identities) | absorbed is not null;
            if (!(change(chat.State) | isNew)
                || (await SaveAsync(chat, absorbed, cancellationToken).ConfigureAwait(false) && chats.Count < 3))
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
        foreach (var stored in found)
        {
            for (var attempt = 0; attempt < MaxAttempts; attempt++)
            {
                if (await GetAsync(stored.Id, cancellationToken).ConfigureAwait(false) is not { } chat)
                {
                    break;
                }

                var others = await store
                    .FindAsync(account, stored.PhoneNumberId, ChatIdentities.Of(current), cancellationToken)
                    .ConfigureAwait(false);
                chat.Rename(current);
                var (kept, absorbed) = Join(
                    [chat, .. others.Where(other => other.Id != stored.Id).Select(other => new ChatRecord(other))])!.Value;
                if (await SaveAsync(kept, absorbed, cancellationToken).ConfigureAwait(false) && others.Count < 3)
                {
                    break;
                }
            }
        }
    }

    internal async Task<bool> SaveAsync(ChatRecord chat, ChatRecord? absorbed, CancellationToken cancellationToken)
    {
        var changed = chat.Stored with
        {
            Identities = chat.Identities,
            HasOpenConversation = chat.State.OpenConversation is not null,
            DueAt = dueAt(chat.State),
            Body = ChatJson.Write(chat.State),
        };
        if (!await store.TrySaveAsync(changed, absorbed?.Stored, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        chat.Stored = changed with { Version = changed.Version + 1 };
        if (absorbed is not null)
        {
            Absorbed?.Invoke(absorbed);
        }

        return true;
    }

    private ChatRecord New(string phoneNumberId)
    {
        Span<byte> id = stackalloc byte[12];
        RandomNumberGenerator.Fill(id);
        var name = Convert.ToBase64String(id).Replace('+', '-').Replace('/', '_');
        return new(new StoredChat(name, account, phoneNumberId, Version: 0), new ChatState());
    }

    /// <summary>Found by the phone number, but with another user id: the number was given to somebody else.</summary>
    private static bool IsOther(ChatState state, WhatsAppUser user) =>
        state.UserId is not null && user.UserId is not null && state.UserId != user.UserId;

    private static void Part(ChatRecord chat, WhatsAppUser user)
    {
        chat.Drop(ChatIdentities.Of(user));
        if (chat.State.Phone is { } phone && user.PhoneNumber == phone)
        {
            chat.State.Phone = null;
        }
    }

    private static (ChatRecord Chat, ChatRecord? Absorbed)? Join(List<ChatRecord> chats)
    {
        if (chats.Count == 0)
        {
            return null;
        }

        chats.Sort(static (one, other) =>
            (other.Stored.HasOpenConversation, other.State.SeenAt).CompareTo((one.Stored.HasOpenConversation, one.State.SeenAt)));
        if (chats.Count == 1)
        {
            return (chats[0], null);
        }

        chats[0].Absorb(chats[1]);
        return (chats[0], chats[1]);
    }

    private static InvalidOperationException TooBusy() =>
        new($"A chat could not be saved {MaxAttempts} times in a row, because others changed it meanwhile.");
}
