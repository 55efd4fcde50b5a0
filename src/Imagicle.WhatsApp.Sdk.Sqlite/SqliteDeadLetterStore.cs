using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Data.Sqlite;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>Letters stay until they are replayed, deleted or too old.</summary>
internal sealed class SqliteDeadLetterStore(SqliteDatabase database) : IDeadLetterStore
{
    private const string Columns =
        "id, account, json, webhook, event_type, reason, problem, key, received_at, time, attempt";

    public async ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        await database.WriteAsync(session => session.Execute(
            $"""
            INSERT OR REPLACE INTO whatsapp_dead_letters ({Columns})
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            letter.Id,
            letter.Account,
            SqliteSession.Bytes(letter.Json),
            SqliteSession.Bytes(letter.Webhook),
            letter.EventType,
            letter.Reason.ToString(),
            letter.Problem,
            letter.IdempotencyKey,
            letter.ReceivedAt.UtcTicks,
            letter.Time.UtcTicks,
            letter.Attempt)).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int count = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(database.Read(session => List(session.Query(
            $"SELECT {Columns} FROM whatsapp_dead_letters ORDER BY seq DESC LIMIT $1", count))));
    }

    public ValueTask<DeadLetter?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(database.Read(session => List(session.Query(
            $"SELECT {Columns} FROM whatsapp_dead_letters WHERE id = $1", id))).SingleOrDefault());
    }

    public async ValueTask<bool> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await database
            .WriteAsync(session => session.Execute("DELETE FROM whatsapp_dead_letters WHERE id = $1", id))
            .ConfigureAwait(false) > 0;
    }

    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) =>
        new(database.Read(session => session.Number("SELECT count(*) FROM whatsapp_dead_letters") ?? 0));

    /// <summary>Deletes the oldest letters if their time is over; returns how many.</summary>
    internal static int Purge(SqliteSession session, long limit, int count) => session.Execute(
        """
        DELETE FROM whatsapp_dead_letters WHERE seq <= (
            SELECT max(seq) FROM (SELECT seq, time FROM whatsapp_dead_letters ORDER BY seq LIMIT $2) WHERE time <= $1)
        """,
        limit,
        count);

    private static DeadLetter[] List(SqliteDataReader rows)
    {
        using (rows)
        {
            var letters = new List<DeadLetter>();
            while (rows.Read())
            {
                letters.Add(new DeadLetter
                {
                    Id = rows.GetString(0),
                    Account = rows.GetString(1),
                    Json = (byte[])rows.GetValue(2),
                    Webhook = (byte[])rows.GetValue(3),
                    EventType = rows.GetString(4),
                    Reason = Enum.Parse<DeadLetterReason>(rows.GetString(5)),
                    Problem = rows.IsDBNull(6) ? null : rows.GetString(6),
                    IdempotencyKey = rows.GetString(7),
                    ReceivedAt = new DateTimeOffset(rows.GetInt64(8), TimeSpan.Zero),
                    Time = new DateTimeOffset(rows.GetInt64(9), TimeSpan.Zero),
                    Attempt = (int)rows.GetInt64(10),
                });
            }

            return [.. letters];
        }
    }
}
