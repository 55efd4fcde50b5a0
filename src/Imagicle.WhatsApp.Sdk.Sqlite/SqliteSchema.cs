using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// The tables, made and upgraded step by step. The version is kept in a table of its own, since a host may have tables
/// and a <c>user_version</c> in the same file.
/// </summary>
internal static class SqliteSchema
{
    // A step is never changed once it was published; a new version adds one. Times are UTC ticks.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE whatsapp_deliveries (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            account TEXT NOT NULL,
            body BLOB NOT NULL,
            received_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE TABLE whatsapp_progress (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            handed_out INTEGER NOT NULL) STRICT;
        INSERT INTO whatsapp_progress (id, handed_out) VALUES (1, 0);
        CREATE TABLE whatsapp_handled (
            seq INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE,
            at INTEGER NOT NULL) STRICT;
        CREATE TABLE whatsapp_dead_letters (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            account TEXT NOT NULL,
            json BLOB NOT NULL,
            webhook BLOB NOT NULL,
            event_type TEXT NOT NULL,
            reason TEXT NOT NULL,
            problem TEXT,
            key TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            time INTEGER NOT NULL,
            attempt INTEGER NOT NULL) STRICT;
        """,
        """
        CREATE TABLE whatsapp_outbox (
            send_id TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            phone_number_id TEXT NOT NULL,
            edge TEXT NOT NULL,
            recipient_kind TEXT NOT NULL,
            recipient TEXT NOT NULL,
            type TEXT NOT NULL,
            body BLOB NOT NULL,
            stored_at INTEGER NOT NULL,
            state TEXT NOT NULL,
            problem TEXT) STRICT;
        """,
        """
        CREATE TABLE whatsapp_chats (
            id TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            phone_number_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            is_open INTEGER NOT NULL,
            due_at INTEGER,
            body BLOB NOT NULL) STRICT;
        CREATE INDEX whatsapp_chats_open ON whatsapp_chats (account, id) WHERE is_open = 1;
        CREATE INDEX whatsapp_chats_due ON whatsapp_chats (account, due_at) WHERE due_at IS NOT NULL;
        CREATE TABLE whatsapp_chat_identities (
            account TEXT NOT NULL,
            identity TEXT NOT NULL,
            phone_number_id TEXT NOT NULL,
            chat_id TEXT NOT NULL,
            place INTEGER NOT NULL,
            PRIMARY KEY (account, identity, phone_number_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX whatsapp_chat_identities_chat ON whatsapp_chat_identities (chat_id, place);
        CREATE TABLE whatsapp_reached (
            account TEXT NOT NULL,
            user TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (account, user)) STRICT, WITHOUT ROWID;
        CREATE INDEX whatsapp_reached_at ON whatsapp_reached (account, at);
        CREATE TABLE whatsapp_limits (
            account TEXT PRIMARY KEY,
            messaging_limit TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE whatsapp_traffic (
            account TEXT NOT NULL,
            month INTEGER NOT NULL,
            country TEXT NOT NULL,
            category TEXT NOT NULL,
            type TEXT NOT NULL,
            messages INTEGER NOT NULL,
            PRIMARY KEY (account, month, country, category, type)) STRICT, WITHOUT ROWID;
        """,
    ];

    internal static int Latest => Steps.Length;

    internal static void Upgrade(SqliteSession session, string path) => Upgrade(session, path, Latest);

    internal static void Upgrade(SqliteSession session, string path, int upTo)
    {
        session.Execute("BEGIN IMMEDIATE");
        var version = 0L;
        if (session.Number("SELECT count(*) FROM sqlite_master WHERE name = 'whatsapp_schema'") == 1)
        {
            version = session.Number("SELECT version FROM whatsapp_schema") ?? 0;
        }
        else
        {
            session.Execute("CREATE TABLE whatsapp_schema (version INTEGER NOT NULL) STRICT");
            session.Execute("INSERT INTO whatsapp_schema (version) VALUES (0)");
        }

        if (version > upTo)
        {
            session.Execute("ROLLBACK");
            throw new SqliteStoreException(
                SqliteStoreProblem.NewerVersion,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The WhatsApp store '{path}' has schema {version}, this version knows {upTo} at most: use the newer package that made it."));
        }

        for (var step = (int)version; step < upTo; step++)
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = Steps[step];
            command.ExecuteNonQuery();
        }

        session.Execute("UPDATE whatsapp_schema SET version = $1", (long)upTo);
        session.Execute("COMMIT");
    }
}
