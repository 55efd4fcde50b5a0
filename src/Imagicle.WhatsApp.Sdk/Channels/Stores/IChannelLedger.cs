using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Counts what a channel has to count over days and months: new users against the messaging limit, and billed
/// messages. The default is in memory and forgets with the process. Several processes may share one. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// async Task&lt;int&gt; CountReachedTodayAsync(IChannelLedger ledger)
/// {
///     var (users, _) = await ledger.GetReachedAsync(channel.Account, DateTimeOffset.UtcNow, cancellationToken);
///     return users;
/// }
/// </code>
/// </example>
public interface IChannelLedger
{
    /// <summary>
    /// Notes that the business writes to a user outside the service window, unless too many others were written to
    /// within a day. In one step: two callers never share the last free place.
    /// </summary>
    /// <param name="account">The account's name.</param>
    /// <param name="user">Who, as in <see cref="StoredChat.Identities"/>; the same text for the same user.</param>
    /// <param name="now">When; replaces an earlier time of the same user.</param>
    /// <param name="limit">How many users per 24 hours; null for any number.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>
    /// Refused, and nothing noted, if with the user there would be more than <paramref name="limit"/> in the last 24
    /// hours. A user who is among them already always passes.
    /// </returns>
    ValueTask<ReachAnswer> TryReachAsync(
        string account, string user, DateTimeOffset now, int? limit, CancellationToken cancellationToken = default);

    /// <summary>Takes back what <see cref="TryReachAsync"/> noted: the message was certainly not sent.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="user">Who.</param>
    /// <param name="previous"><see cref="ReachAnswer.Previous"/>; null: the user is noted no more.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask ReleaseAsync(
        string account, string user, DateTimeOffset? previous, CancellationToken cancellationToken = default);

    /// <summary>How many users were reached in the 24 hours before <paramref name="now"/>, and the earliest of them.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="now">When it is asked; who was reached exactly 24 hours ago counts no more.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<(int Users, DateTimeOffset? Earliest)> GetReachedAsync(
        string account, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Keeps the messaging limit that Meta told.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="limit">The limit from now on.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask SetLimitAsync(string account, MessagingLimit limit, CancellationToken cancellationToken = default);

    /// <summary>The messaging limit that Meta told last; null if none.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<MessagingLimit?> GetLimitAsync(string account, CancellationToken cancellationToken = default);

    /// <summary>Adds messages to the account's traffic.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="traffic">How many, and what distinguishes them.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask AddTrafficAsync(string account, TrafficRow traffic, CancellationToken cancellationToken = default);

    /// <summary>The account's traffic: one row per month, country, category and type, in any order.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<TrafficRow>> ListTrafficAsync(
        string account, BillingMonth from, BillingMonth to, CancellationToken cancellationToken = default);

    /// <summary>Removes what is noted of a user. Traffic holds nothing of anybody.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="identities">As in <see cref="StoredChat.Identities"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default);
}
