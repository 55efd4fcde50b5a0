using Microsoft.Data.Sqlite;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// The store's file cannot be used. Meta gets a 503 meanwhile and repeats for up to 7 days; what was accepted is in the
/// file and is handled when it can be used again.
/// </summary>
public sealed class SqliteStoreException : Exception
{
    /// <summary>An exception that says what is wrong.</summary>
    /// <param name="problem">What.</param>
    /// <param name="message">What to do.</param>
    /// <param name="innerException">What SQLite said.</param>
    public SqliteStoreException(SqliteStoreProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public SqliteStoreProblem Problem { get; }

    internal static SqliteStoreException Of(SqliteException exception, string path)
    {
        var problem = exception.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => SqliteStoreProblem.Locked,
            SQLitePCL.raw.SQLITE_FULL => SqliteStoreProblem.Full,
            SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => SqliteStoreProblem.Damaged,
            SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM =>
                SqliteStoreProblem.NotWritable,
            _ => SqliteStoreProblem.Other,
        };
        return new(problem, Describe(problem, path, exception.SqliteExtendedErrorCode), exception);
    }

    private static string Describe(SqliteStoreProblem problem, string path, int code) => problem switch
    {
        SqliteStoreProblem.Locked => $"The WhatsApp store '{path}' is locked by another program (SQLite error {code}).",
        SqliteStoreProblem.Full =>
            $"There is no room for the WhatsApp store '{path}' (SQLite error {code}): make some on its disk.",
        SqliteStoreProblem.Damaged =>
            $"The WhatsApp store '{path}' is damaged or no SQLite file (SQLite error {code}): restore it from a backup, or "
            + "save it with 'sqlite3 file .recover' and start with a new one.",
        SqliteStoreProblem.NotWritable =>
            $"The WhatsApp store '{path}' cannot be opened for writing (SQLite error {code}): check folder and rights.",
        _ => $"The WhatsApp store '{path}' failed (SQLite error {code}).",
    };
}
