using Imagicle.WhatsApp.Sdk.Sqlite;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Data.Sqlite;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// A handler whose effect is a row in the store's own transaction. Nothing in the table keeps a row from being there
/// twice.
/// </summary>
internal sealed class TransactedEffects(int oneIn, Death death)
{
    internal static void Create(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE IF NOT EXISTS effects (number INTEGER NOT NULL)";
        command.ExecuteNonQuery();
    }

    internal static IReadOnlyList<long> Read(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number FROM effects";
        using var rows = command.ExecuteReader();
        var numbers = new List<long>();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        return numbers;
    }

    internal async Task HandleAsync(WhatsAppEvent e, WhatsAppEventContext context, CancellationToken cancellationToken)
    {
        var (number, _) = HostHandlers.Of(e);
        if (number % oneIn != 0)
        {
            return;
        }

        var effects = context.Services.GetRequiredService<SqliteHandlerTransaction>();
        var transaction = await effects.BeginAsync(cancellationToken);
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO effects (number) VALUES ($number)";
        command.Parameters.AddWithValue("$number", number);
        command.ExecuteNonQuery();
        death.Pass(DeathPoint.DuringTransaction);
    }

    private static SqliteConnection Open(string database)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        return connection;
    }
}
