using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Forgets users of one channel: their chats, and their reservations in the ledger.</summary>
internal sealed class ChannelUserData(string account, IConversationStore store, IChannelLedger ledger) : IUserDataStore
{
    public async ValueTask<int> EraseAsync(WhatsAppUser user, CancellationToken cancellationToken = default)
    {
        var found = await store
            .FindAsync(account, null, ChatIdentities.Of(user), cancellationToken)
            .ConfigureAwait(false);
        List<string> all = [.. found.SelectMany(chat => chat.Identities), .. ChatIdentities.Of(user)];
        var reached = found.Select(chat => new ChatRecord(chat).State.ReachedAs).OfType<string>();
        await ledger.EraseAsync(account, [.. all, .. reached], cancellationToken).ConfigureAwait(false);
        return await store.EraseAsync(account, all, cancellationToken).ConfigureAwait(false);
    }
}
