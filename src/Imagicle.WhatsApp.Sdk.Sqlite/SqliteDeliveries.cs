using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>The deliveries in the file: accepted and not complete.</summary>
internal static class SqliteDeliveries
{
    internal static int Insert(SqliteSession session, long seq, WebhookDelivery delivery) => session.Execute(
        "INSERT INTO whatsapp_deliveries (seq, id, account, body, received_at) VALUES ($1, $2, $3, $4, $5)",
        seq,
        delivery.Id,
        delivery.Account,
        SqliteSession.Bytes(delivery.Body),
        delivery.ReceivedAt.UtcTicks);

    /// <summary>The oldest of those that came later than one.</summary>
    /// <param name="session">The file.</param>
    /// <param name="seq">That one.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="room">How many bytes their bodies may have together.</param>
    /// <param name="isFirstAnySize">Whether the first may have more.</param>
    internal static List<(long Seq, WebhookDelivery Delivery)> After(
        SqliteSession session, long seq, int count, long room, bool isFirstAnySize)
    {
        var next = new List<(long, WebhookDelivery)>();
        using var rows = session.Query(
            """
            SELECT seq, length(body), id, account, received_at, attempts, body FROM whatsapp_deliveries
            WHERE seq > $1 ORDER BY seq LIMIT $2
            """,
            seq,
            count);
        while (rows.Read())
        {
            room -= rows.GetInt64(1);
            if (room < 0 && !(isFirstAnySize && next.Count == 0))
            {
                break;
            }

            next.Add((rows.GetInt64(0), new WebhookDelivery(
                rows.GetString(2),
                rows.GetString(3),
                (byte[])rows.GetValue(6),
                new DateTimeOffset(rows.GetInt64(4), TimeSpan.Zero))
            {
                Attempt = (int)rows.GetInt64(5) + 1,
            }));
        }

        return next;
    }

    /// <summary>After a crash, each up to this one knows that it was handed out.</summary>
    internal static int NoteHandedOut(SqliteSession session, long seq) =>
        session.Execute("UPDATE whatsapp_progress SET handed_out = $1", seq);

    internal static int Delete(SqliteSession session, long seq) =>
        session.Execute("DELETE FROM whatsapp_deliveries WHERE seq = $1", seq);

    /// <summary>Takes a user's events out of the deliveries; tells which held some, and whether nothing else was in them.</summary>
    internal static List<(long Seq, int Length, bool IsGone)> Erase(SqliteSession session, WhatsAppUser user)
    {
        var found = new List<(long Seq, byte[] Body)>();
        using (var rows = session.Query("SELECT seq, body FROM whatsapp_deliveries"))
        {
            while (rows.Read())
            {
                var body = (byte[])rows.GetValue(1);
                if (UserMentions.IsIn(body, user))
                {
                    found.Add((rows.GetInt64(0), body));
                }
            }
        }

        var erased = new List<(long, int, bool)>();
        foreach (var (seq, body) in found)
        {
            var rest = UserMentions.Without(body, user);
            erased.Add((seq, body.Length, rest is null));
            if (rest is null)
            {
                Delete(session, seq);
            }
            else
            {
                session.Execute("UPDATE whatsapp_deliveries SET body = $2 WHERE seq = $1", seq, rest);
            }
        }

        return erased;
    }
}
