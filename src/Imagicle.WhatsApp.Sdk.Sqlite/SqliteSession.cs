using Microsoft.Data.Sqlite;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>One connection and its prepared commands; for one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private static readonly string[] Names = ["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14"];

    private readonly Dictionary<string, SqliteCommand> commands = [];

    internal SqliteSession(SqliteConnection connection) => Connection = connection;

    internal SqliteConnection Connection { get; }

    /// <summary>The handler's, on the connection that handlers use; null while none is open.</summary>
    internal SqliteTransaction? Transaction { get; set; }

    /// <summary>Whether a transaction is open, though SQLite may have ended it after an error.</summary>
    internal bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    /// <summary>Runs a statement with <c>$1</c>, <c>$2</c>, ... as its parameters; returns how many rows it changed.</summary>
    internal int Execute(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    internal long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteScalar() as long?;

    internal SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteReader();

    /// <summary>The whole array if the memory is one: usually nothing is copied.</summary>
    internal static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out var segment)
        && segment is { Offset: 0, Array: { } array } && array.Length == segment.Count
            ? array
            : memory.ToArray();

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = Names[i] });
            }

            commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
