using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The quotas of a channel: asked before every send, and by hosts that want to know.</summary>
internal sealed class QuotaEnforcer(
    string account,
    WhatsAppChannelOptions options,
    ChannelNumbers numbers,
    IChannelLedger ledger,
    StoreCalls calls,
    TimeProvider time)
{
    internal async Task<ChannelQuota> GetAsync(ChannelQuotaKind kind, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case ChannelQuotaKind.NewUsers:
                var limit = await GetLimitAsync(cancellationToken).ConfigureAwait(false);
                var (users, earliest) = await ledger
                    .GetUsageAsync(account, time.GetUtcNow(), cancellationToken)
                    .ConfigureAwait(false);
                return new(kind, limit, users) { FreesAt = users >= limit ? earliest + ChannelLimits.NewUsersPeriod : null };
            case ChannelQuotaKind.TestRecipients:
                var recipients = options.TestRecipients.Count;
                return new(kind, recipients == 0 ? null : ChannelLimits.TestRecipients, recipients);
            case ChannelQuotaKind.PhoneNumbers:
                return new(kind, options.MaxPhoneNumbers, numbers.All.Count);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }

    /// <summary>Meta's account webhooks report how many users may be written to.</summary>
    internal async Task SetLimitAsync(MessagingLimit limit, CancellationToken cancellationToken)
    {
        if (limit == MessagingLimit.Unlimited || limit.Customers is > 0)
        {
            await calls
                .UntilDoneAsync("set limit", token => ledger.SetLimitAsync(account, limit, token), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <exception cref="QuotaExceededException">No further user may be written to now.</exception>
    internal async Task<QuotaReservation> ReserveAsync(
        ChatRecord? chat, WhatsAppUser user, CancellationToken cancellationToken)
    {
        // One name for good: what is known of the user grows, and Meta's form of the number may differ.
        var name = chat?.State.ReachedAs ?? ChatIdentities.Of(user)[0];
        var limit = await GetLimitAsync(cancellationToken).ConfigureAwait(false);
        var reservation = await ledger
            .TryReserveAsync(account, name, time.GetUtcNow(), limit, cancellationToken)
            .ConfigureAwait(false);
        return reservation ?? throw new QuotaExceededException(
            await GetAsync(ChannelQuotaKind.NewUsers, cancellationToken).ConfigureAwait(false));
    }

    internal ValueTask ReleaseAsync(QuotaReservation reservation) =>
        ledger.ReleaseAsync(account, reservation, CancellationToken.None);

    /// <exception cref="QuotaExceededException">The number is a test number, and the recipient is not on its list.</exception>
    internal void ThrowUnlessTestRecipient(WhatsAppUser user, Recipient to)
    {
        if (options.TestRecipients.Count == 0)
        {
            return;
        }

        var phone = to.Kind == RecipientKind.Phone ? ChatIdentities.Digits(to.Value) : user.PhoneNumber;
        if (phone is null || !options.TestRecipients.Any(allowed => ChatIdentities.Digits(allowed) == phone))
        {
            throw new QuotaExceededException(
                new(ChannelQuotaKind.TestRecipients, ChannelLimits.TestRecipients, options.TestRecipients.Count));
        }
    }

    private async ValueTask<int?> GetLimitAsync(CancellationToken cancellationToken) =>
        await ledger.GetLimitAsync(account, cancellationToken).ConfigureAwait(false) is { } reported
            ? reported.Customers
            : options.NewUsersPerDay;
}
