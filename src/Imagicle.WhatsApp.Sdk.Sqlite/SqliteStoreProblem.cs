namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>What is wrong with the store's file.</summary>
public enum SqliteStoreProblem
{
    /// <summary>Something else; the inner exception tells.</summary>
    Other,

    /// <summary>Another program holds it locked.</summary>
    Locked,

    /// <summary>The disk is full, or the file reached a size limit of its own.</summary>
    Full,

    /// <summary>It is no SQLite file, or a broken one.</summary>
    Damaged,

    /// <summary>It cannot be opened or written: folder missing, no rights, read-only.</summary>
    NotWritable,

    /// <summary>A newer version of this package made it.</summary>
    NewerVersion,

    /// <summary>Another process uses it as its store.</summary>
    InUse,
}
