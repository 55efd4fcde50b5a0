using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>The outbox; what was being sent when a process ended was marked when the file was opened.</summary>
internal sealed class SqliteOutboxStore(SqliteDatabase database) : IOutboxStore
{
    public async ValueTask<bool> AddAsync(OutboxItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        database.ThrowIfInTransaction("A durable send");
        return await database.WriteAsync(session => session.Execute(
            """
            INSERT OR IGNORE INTO whatsapp_outbox
                (send_id, account, edge, recipient_kind, recipient, type, body, stored_at, state, problem, phone_number_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            item.Id.ToString(),
            item.Account,
            item.Edge,
            item.To.Kind.ToString(),
            item.To.Value,
            item.Type.Value,
            SqliteSession.Bytes(item.Body),
            item.StoredAt.UtcTicks,
            item.State.ToString(),
            item.Problem,
            item.PhoneNumberId)).ConfigureAwait(false) > 0;
    }

    public async ValueTask<bool> TryChangeAsync(
        OutboxItem item, OutboxState expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return await database.WriteAsync(session => session.Execute(
            "UPDATE whatsapp_outbox SET state = $3, problem = $4, stored_at = $5 WHERE send_id = $1 AND state = $2",
            item.Id.ToString(),
            expected.ToString(),
            item.State.ToString(),
            item.Problem,
            item.StoredAt.UtcTicks)).ConfigureAwait(false) > 0;
    }

    public async ValueTask<bool> RemoveAsync(SendId id, CancellationToken cancellationToken = default) =>
        await database
            .WriteAsync(session => session.Execute("DELETE FROM whatsapp_outbox WHERE send_id = $1", id.ToString()))
            .ConfigureAwait(false) > 0;

    public ValueTask<IReadOnlyList<OutboxItem>> ListAsync(
        OutboxState? state = null, SendId? after = null, int count = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(database.Read(session =>
        {
            using var rows = session.Query(
                """
                SELECT send_id, account, edge, recipient_kind, recipient, type, body, stored_at, state, problem, phone_number_id
                FROM whatsapp_outbox WHERE send_id > $1 AND ($2 IS NULL OR state = $2) ORDER BY send_id LIMIT $3
                """,
                after?.ToString() ?? "",
                state?.ToString(),
                count);
            var items = new List<OutboxItem>();
            while (rows.Read())
            {
                items.Add(new OutboxItem(
                    SendId.Parse(rows.GetString(0)),
                    rows.GetString(1),
                    rows.GetString(10),
                    RecipientOf(Enum.Parse<RecipientKind>(rows.GetString(3)), rows.GetString(4)),
                    new MessageType(rows.GetString(5)),
                    (byte[])rows.GetValue(6),
                    new DateTimeOffset(rows.GetInt64(7), TimeSpan.Zero))
                {
                    Edge = rows.GetString(2),
                    State = Enum.Parse<OutboxState>(rows.GetString(8)),
                    Problem = rows.IsDBNull(9) ? null : rows.GetString(9),
                });
            }

            return (IReadOnlyList<OutboxItem>)items;
        }));
    }

    private static Recipient RecipientOf(RecipientKind kind, string value) => kind switch
    {
        RecipientKind.UserId => Recipient.UserId(value),
        RecipientKind.Group => Recipient.Group(value),
        _ => Recipient.Phone(value),
    };
}
