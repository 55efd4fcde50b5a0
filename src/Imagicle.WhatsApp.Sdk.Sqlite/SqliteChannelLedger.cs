using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>What channels count. Each check and its change are one transaction.</summary>
internal sealed class SqliteChannelLedger(SqliteDatabase database) : IChannelLedger
{
    public async ValueTask<QuotaReservation?> TryReserveAsync(
        string account, string user, DateTimeOffset now, int? limit, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session =>
        {
            session.Execute("DELETE FROM whatsapp_reached WHERE account = $1 AND at <= $2", account, (now - ChannelLimits.NewUsersPeriod).UtcTicks);
            var previous = session.Number("SELECT at FROM whatsapp_reached WHERE account = $1 AND user = $2", account, user);
            if (previous is null
                && limit is not null
                && session.Number("SELECT count(*) FROM whatsapp_reached WHERE account = $1", account) >= limit)
            {
                return null;
            }

            Save(session, account, user, now);
            return new QuotaReservation(user, now, previous is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null);
        }).ConfigureAwait(false);

    public async ValueTask ReleaseAsync(
        string account, QuotaReservation reservation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        await database.WriteAsync(session => reservation.Previous is { } at
            ? Save(session, account, reservation.User, at)
            : session.Execute("DELETE FROM whatsapp_reached WHERE account = $1 AND user = $2", account, reservation.User))
            .ConfigureAwait(false);
    }

    public ValueTask<QuotaUsage> GetUsageAsync(
        string account, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        new(database.Read(session =>
        {
            using var rows = session.Query(
                "SELECT count(*), min(at) FROM whatsapp_reached WHERE account = $1 AND at > $2",
                account,
                (now - ChannelLimits.NewUsersPeriod).UtcTicks);
            rows.Read();
            DateTimeOffset? earliest = rows.IsDBNull(1) ? null : new DateTimeOffset(rows.GetInt64(1), TimeSpan.Zero);
            return new QuotaUsage((int)rows.GetInt64(0), earliest);
        }));

    public async ValueTask SetLimitAsync(
        string account, MessagingLimit limit, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => session.Execute(
            "INSERT OR REPLACE INTO whatsapp_limits (account, messaging_limit) VALUES ($1, $2)", account, limit.Value ?? ""))
            .ConfigureAwait(false);

    public ValueTask<MessagingLimit?> GetLimitAsync(string account, CancellationToken cancellationToken = default) =>
        new(database.Read(session =>
        {
            using var rows = session.Query("SELECT messaging_limit FROM whatsapp_limits WHERE account = $1", account);
            return rows.Read() ? new MessagingLimit(rows.GetString(0)) : (MessagingLimit?)null;
        }));

    public async ValueTask AddTrafficAsync(
        string account, TrafficRow traffic, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(traffic);
        await database.WriteAsync(session => session.Execute(
            """
            INSERT INTO whatsapp_traffic (account, month, country, category, type, messages)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO UPDATE SET messages = messages + excluded.messages
            """,
            account,
            NumberOf(traffic.Month),
            traffic.Country,
            traffic.Category.Value ?? "",
            traffic.Type.Value ?? "",
            traffic.Messages)).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyList<TrafficRow>> ListTrafficAsync(
        string account, BillingMonth from, BillingMonth to, CancellationToken cancellationToken = default) =>
        new(database.Read(session =>
        {
            using var rows = session.Query(
                """
                SELECT month, country, category, type, messages FROM whatsapp_traffic
                WHERE account = $1 AND month BETWEEN $2 AND $3
                """,
                account,
                NumberOf(from),
                NumberOf(to));
            var traffic = new List<TrafficRow>();
            while (rows.Read())
            {
                var month = (int)rows.GetInt64(0);
                traffic.Add(new TrafficRow(
                    new BillingMonth(month / 100, month % 100),
                    rows.GetString(1),
                    rows.GetString(2) is { Length: > 0 } category ? new PricingCategory(category) : default,
                    rows.GetString(3) is { Length: > 0 } type ? new PricingType(type) : default,
                    rows.GetInt64(4)));
            }

            return (IReadOnlyList<TrafficRow>)traffic;
        }));

    public async ValueTask EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identities);
        await database.WriteAsync(session => identities.Sum(identity => session.Execute(
            "DELETE FROM whatsapp_reached WHERE account = $1 AND user = $2", account, identity))).ConfigureAwait(false);
    }

    private static int Save(SqliteSession session, string account, string user, DateTimeOffset at) => session.Execute(
        "INSERT OR REPLACE INTO whatsapp_reached (account, user, at) VALUES ($1, $2, $3)", account, user, at.UtcTicks);

    private static int NumberOf(BillingMonth month) => (month.Year * 100) + month.Month;
}
