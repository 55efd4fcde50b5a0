using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Quotas: asked before every send, by whoever wants to know too.</summary>
internal sealed partial class ConversationDesk
{
    internal const int TestRecipients = 5;

    internal async Task<ChannelQuota> GetQuotaAsync(ChannelQuotaKind kind, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case ChannelQuotaKind.NewUsers:
                var limit = await LimitAsync(cancellationToken).ConfigureAwait(false);
                var (users, earliest) = await Ledger.GetReachedAsync(Account, Now, cancellationToken).ConfigureAwait(false);
                return new(kind, limit, users)
                {
                    FreesAt = users >= limit ? earliest + TimeSpan.FromHours(24) : null,
                };
            case ChannelQuotaKind.TestRecipients:
                return new(kind, Options.TestRecipients.Count == 0 ? null : TestRecipients, Options.TestRecipients.Count);
            case ChannelQuotaKind.PhoneNumbers:
                return new(kind, Options.MaxPhoneNumbers, Numbers.All.Count);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }

    /// <summary>Meta's account webhooks tell how many users may be written to.</summary>
    internal async Task NoteLimitAsync(MessagingLimit limit, CancellationToken cancellationToken)
    {
        if (limit == MessagingLimit.Unlimited || limit.Customers is > 0)
        {
            await Calls
                .UntilDoneAsync("set limit", token => Ledger.SetLimitAsync(Account, limit, token), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async ValueTask<int?> LimitAsync(CancellationToken cancellationToken) =>
        await Ledger.GetLimitAsync(Account, cancellationToken).ConfigureAwait(false) is { } told
            ? told.Customers
            : Options.NewUsersPerDay;

    private async Task<Place?> TakePlaceAsync(ChatRecord? chat, WhatsAppUser user, CancellationToken cancellationToken)
    {
        // One name for good: what is known of the user grows, and Meta's form of the number may differ.
        var name = chat?.State.ReachedAs ?? ChatIdentities.Of(user)[0];
        var limit = await LimitAsync(cancellationToken).ConfigureAwait(false);
        var answer = await Ledger.TryReachAsync(Account, name, Now, limit, cancellationToken).ConfigureAwait(false);
        return answer.IsAllowed
            ? new(name, answer.Previous)
            : throw new QuotaExceededException(
                await GetQuotaAsync(ChannelQuotaKind.NewUsers, cancellationToken).ConfigureAwait(false));
    }

    private void ThrowUnlessTestRecipient(WhatsAppUser user, Recipient to)
    {
        if (Options.TestRecipients.Count == 0)
        {
            return;
        }

        var phone = to.Kind == RecipientKind.Phone ? ChatIdentities.Digits(to.Value) : user.PhoneNumber;
        if (phone is null || !Options.TestRecipients.Any(allowed => ChatIdentities.Digits(allowed) == phone))
        {
            throw new QuotaExceededException(
                new(ChannelQuotaKind.TestRecipients, TestRecipients, Options.TestRecipients.Count));
        }
    }

    /// <summary>What was noted for a user, to be taken back if nothing is sent.</summary>
    private sealed record Place(string User, DateTimeOffset? Previous);
}
