using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Channels;
using Microsoft.Data.Sqlite;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>Chats and the identities that they are found by. Checks and changes are one transaction.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database) : IConversationStore
{
    private const int Page = 100;
    private const string Columns =
        "chat.id, chat.account, chat.phone_number_id, chat.version, chat.is_open, chat.due_at, chat.body";

    public ValueTask<StoredChat?> GetAsync(string account, string id, CancellationToken cancellationToken = default) =>
        new(List(
            $"SELECT {Columns} FROM whatsapp_chats chat WHERE chat.id = $1 AND chat.account = $2", id, account)
            .SingleOrDefault());

    public ValueTask<IReadOnlyList<StoredChat>> FindAsync(
        string account,
        string? phoneNumberId,
        IReadOnlyList<string> identities,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identities);
        return new(identities
            .SelectMany(identity => List(
                $"""
                SELECT {Columns} FROM whatsapp_chat_identities known JOIN whatsapp_chats chat ON chat.id = known.chat_id
                WHERE known.account = $1 AND known.identity = $2 AND ($3 IS NULL OR known.phone_number_id = $3)
                """,
                account,
                identity,
                phoneNumberId))
            .DistinctBy(chat => chat.Id)
            .ToList());
    }

    public async ValueTask<bool> TrySaveAsync(
        StoredChat chat, StoredChat? absorbed = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return await database.WriteAsync(session =>
        {
            if (VersionOf(session, chat.Id) != (chat.Version == 0 ? null : chat.Version)
                || (absorbed is not null && VersionOf(session, absorbed.Id) != absorbed.Version)
                || chat.Identities.Any(identity => IsOfAnother(session, identity, chat, absorbed)))
            {
                return false;
            }

            if (absorbed is not null)
            {
                Delete(session, absorbed.Id);
            }

            Save(session, chat);
            return true;
        }).ConfigureAwait(false);
    }

    public async ValueTask<bool> TryRemoveAsync(StoredChat chat, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return await database.WriteAsync(session =>
        {
            if (VersionOf(session, chat.Id) != chat.Version)
            {
                return false;
            }

            Delete(session, chat.Id);
            return true;
        }).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<StoredChat> ListOpenAsync(
        string account, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var last = "";
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = List(
                $"""
                SELECT {Columns} FROM whatsapp_chats chat
                WHERE chat.account = $1 AND chat.is_open = 1 AND chat.id > $2 ORDER BY chat.id LIMIT $3
                """,
                account,
                last,
                Page);
            foreach (var chat in page)
            {
                yield return chat;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1].Id;
            await Task.Yield(); // others may have their turn between pages
        }
    }

    public ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
        string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default) => new(List(
            $"""
            SELECT {Columns} FROM whatsapp_chats chat
            WHERE chat.account = $1 AND chat.due_at <= $2 ORDER BY chat.due_at LIMIT $3
            """,
            account,
            now.UtcTicks,
            limit));

    public async ValueTask<int> EraseAsync(
        string account, IReadOnlyList<string> identities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identities);
        var count = await database.WriteAsync(session =>
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var identity in identities)
            {
                using var rows = session.Query(
                    "SELECT chat_id FROM whatsapp_chat_identities WHERE account = $1 AND identity = $2", account, identity);
                while (rows.Read())
                {
                    ids.Add(rows.GetString(0));
                }
            }

            foreach (var id in ids)
            {
                Delete(session, id);
            }

            return ids.Count;
        }).ConfigureAwait(false);
        await database.EmptyLogAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    private static long? VersionOf(SqliteSession session, string id) =>
        session.Number("SELECT version FROM whatsapp_chats WHERE id = $1", id);

    private static bool IsOfAnother(SqliteSession session, string identity, StoredChat chat, StoredChat? absorbed) =>
        session.Number(
            """
            SELECT count(*) FROM whatsapp_chat_identities
            WHERE account = $1 AND identity = $2 AND phone_number_id = $3 AND chat_id NOT IN ($4, $5)
            """,
            chat.Account,
            identity,
            chat.PhoneNumberId,
            chat.Id,
            absorbed?.Id ?? chat.Id) > 0;

    private static void Save(SqliteSession session, StoredChat chat)
    {
        Delete(session, chat.Id);
        session.Execute(
            """
            INSERT INTO whatsapp_chats (id, account, phone_number_id, version, is_open, due_at, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            chat.Id,
            chat.Account,
            chat.PhoneNumberId,
            chat.Version + 1,
            chat.HasOpenConversation ? 1 : 0,
            chat.DueAt?.UtcTicks,
            SqliteSession.Bytes(chat.Body));
        for (var place = 0; place < chat.Identities.Count; place++)
        {
            session.Execute(
                """
                INSERT OR IGNORE INTO whatsapp_chat_identities (account, identity, phone_number_id, chat_id, place)
                VALUES ($1, $2, $3, $4, $5)
                """,
                chat.Account,
                chat.Identities[place],
                chat.PhoneNumberId,
                chat.Id,
                place);
        }
    }

    private static void Delete(SqliteSession session, string id)
    {
        session.Execute("DELETE FROM whatsapp_chat_identities WHERE chat_id = $1", id);
        session.Execute("DELETE FROM whatsapp_chats WHERE id = $1", id);
    }

    private IReadOnlyList<StoredChat> List(string sql, params object?[] values) => database.Read(session =>
    {
        if (session.IsInTransaction)
        {
            return List(session, sql, values);
        }

        // A chat and its identities as they are at one moment.
        session.Execute("BEGIN");
        try
        {
            return List(session, sql, values);
        }
        finally
        {
            session.Execute("COMMIT");
        }
    });

    private static List<StoredChat> List(SqliteSession session, string sql, object?[] values)
    {
        var chats = new List<StoredChat>();
        using (var rows = session.Query(sql, values))
        {
            while (rows.Read())
            {
                chats.Add(Read(rows));
            }
        }

        return chats.ConvertAll(chat => chat with { Identities = IdentitiesOf(session, chat.Id) });
    }

    private static StoredChat Read(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3))
        {
            HasOpenConversation = row.GetInt64(4) != 0,
            DueAt = row.IsDBNull(5) ? null : new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
            Body = (byte[])row.GetValue(6),
        };

    private static List<string> IdentitiesOf(SqliteSession session, string id)
    {
        var identities = new List<string>();
        using var rows = session.Query(
            "SELECT identity FROM whatsapp_chat_identities WHERE chat_id = $1 ORDER BY place", id);
        while (rows.Read())
        {
            identities.Add(rows.GetString(0));
        }

        return identities;
    }
}
