using Microsoft.Data.Sqlite;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

/// <summary>A store's file in a folder of its own, deleted afterwards.</summary>
public sealed class StoreFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("whatsapp-sqlite-");

    internal string Path => System.IO.Path.Combine(folder.FullName, "whatsapp.db");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>What a process that is killed now would leave behind.</summary>
    internal StoreFile CopyAsAfterAKill()
    {
        var copy = new StoreFile();
        foreach (var end in new[] { "", "-wal" })
        {
            File.Copy(Path + end, copy.Path + end);
        }

        return copy;
    }

    /// <summary>A connection as another program would have it.</summary>
    internal SqliteConnection Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    internal long Number(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
