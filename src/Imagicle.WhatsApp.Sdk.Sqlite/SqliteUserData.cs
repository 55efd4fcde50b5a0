using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>Erases a user from inbox, dead letters and outbox; the channels do so with their conversations.</summary>
internal sealed class SqliteUserData(SqliteDatabase database, SqliteWebhookInbox inbox) : IUserDataStore
{
    public async ValueTask<int> EraseAsync(WhatsAppUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var count = await inbox.EraseAsync(user, cancellationToken).ConfigureAwait(false);
        count += await database.WriteAsync(session =>
            Erase(session, "whatsapp_dead_letters", "seq", "webhook", user)
            + Erase(session, "whatsapp_dead_letters", "seq", "json", user)
            + Erase(session, "whatsapp_outbox", "send_id", "body", user)).ConfigureAwait(false);

        // What was deleted is still in the log of changes until that is emptied.
        await database.EmptyLogAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    private static int Erase(SqliteSession session, string table, string key, string column, WhatsAppUser user)
    {
        var found = new List<object>();
        using (var rows = session.Query($"SELECT {key}, {column} FROM {table}"))
        {
            while (rows.Read())
            {
                if (UserMentions.IsIn((byte[])rows.GetValue(1), user))
                {
                    found.Add(rows.GetValue(0));
                }
            }
        }

        found.ForEach(id => session.Execute($"DELETE FROM {table} WHERE {key} = $1", id));
        return found.Count;
    }
}
