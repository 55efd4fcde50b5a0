using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Keeps the counts of a channel over days and months: new users against the messaging limit, and billed messages. The
/// default is in memory and forgets with the process. Several processes may share one. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// async Task&lt;int&gt; CountReachedTodayAsync(IChannelLedger ledger) =&gt;
///     (await ledger.GetUsageAsync(channel.Account, DateTimeOffset.UtcNow, cancellationToken)).Users;
/// </code>
/// </example>
public interface IChannelLedger
{
    /// <summary>
    /// Reserves a message to a user outside the service window, unless too many others were written to within
    /// <see cref="ChannelLimits.NewUsersPeriod"/>. Check and reservation are one step: two callers never share the last
    /// one of the limit.
    /// </summary>
    /// <param name="account">The account's name.</param>
    /// <param name="user">The user, as in <see cref="StoredChat.Identities"/>; the same text for the same user.</param>
    /// <param name="now">The time of the message, which replaces an earlier one of the same user.</param>
    /// <param name="limit">The number of users per period; null for any number.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>
    /// The reservation; null, and nothing is reserved, if there would be more users than <paramref name="limit"/> in the
    /// period. A user who is among them already always passes.
    /// </returns>
    ValueTask<QuotaReservation?> TryReserveAsync(
        string account, string user, DateTimeOffset now, int? limit, CancellationToken cancellationToken = default);

    /// <summary>Takes a reservation back, because the message was certainly not sent.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="reservation">The reservation.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask ReleaseAsync(
        string account, QuotaReservation reservation, CancellationToken cancellationToken = default);

    /// <summary>The use of the messaging limit in the period before <paramref name="now"/>.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="now">The end of the period; a user written to exactly one period ago counts no more.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<QuotaUsage> GetUsageAsync(
        string account, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Keeps the messaging limit that Meta reported.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="limit">The limit from now on.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask SetLimitAsync(string account, MessagingLimit limit, CancellationToken cancellationToken = default);

    /// <summary>The messaging limit that Meta reported last; null if it reported none.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<MessagingLimit?> GetLimitAsync(string account, CancellationToken cancellationToken = default);

    /// <summary>Adds messages to the account's traffic.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="traffic">The messages, with their number and what distinguishes them.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask AddTrafficAsync(string account, TrafficRow traffic, CancellationToken cancellationToken = default);

    /// <summary>The account's traffic: one row per month, country, category and type, in any order.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<TrafficRow>> ListTrafficAsync(
        string account, BillingMonth from, BillingMonth to, CancellationToken cancellationToken = default);

    /// <summary>Removes a user's reservations. Traffic names no user.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="identities">The user, as in <see cref="StoredChat.Identities"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default);
}
