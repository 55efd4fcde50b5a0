using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteSchemaTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Open_FileOfTheFirstSchema_IsUpgradedAndKeepsWhatWaits()
    {
        using (var connection = file.Connect())
        {
            using var session = new SqliteSession(connection);
            SqliteSchema.Upgrade(session, file.Path, upTo: 1);
            session.Execute(
                "INSERT INTO whatsapp_deliveries (seq, id, account, body, received_at) VALUES (1, 'd1', '', $1, 0)",
                Webhook.Texts(("a", "wamid.old", "x")));
        }

        var handled = new CallLog();
        await using (var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.UseSqlite(file.Path)
            .On<IncomingText>((text, _, _) =>
            {
                handled.Note(text.Id);
                return Task.CompletedTask;
            })))
        {
            await handled.UntilAsync("wamid.old");
            await host.DrainAsync();
        }

        file.Number("SELECT version FROM whatsapp_schema").Should().Be(SqliteSchema.Latest);
        file.Number("SELECT count(*) FROM whatsapp_outbox").Should().Be(0);
    }

    [Fact]
    public async Task Open_FileWithTablesOfTheHost_LeavesThemAlone()
    {
        using (var connection = file.Connect())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE orders (id INTEGER); INSERT INTO orders VALUES (7); PRAGMA user_version = 42";
            command.ExecuteNonQuery();
        }

        await using (await ProcessorHost.StartAsync(whatsApp => whatsApp.UseSqlite(file.Path)))
        {
        }

        file.Number("SELECT id FROM orders").Should().Be(7);
        file.Number("PRAGMA user_version").Should().Be(42);
    }

    [Fact]
    public async Task Open_NewFile_IsDurableInEveryCommit()
    {
        await using var host = await ProcessorHost.StartAsync(whatsApp => whatsApp.UseSqlite(file.Path));
        var database = host.Services.GetRequiredService<SqliteDatabase>();

        (await database.WriteAsync(session => session.Number("PRAGMA synchronous"))).Should().Be(2, "that is FULL");
        (await database.WriteAsync(session => session.Number("PRAGMA secure_delete"))).Should().Be(1);
        file.Number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'").Should().Be(1);
    }
}
