namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>What was in the inbox when the file was opened.</summary>
/// <param name="Deliveries">Deliveries not completed.</param>
/// <param name="Bytes">The size of their bodies.</param>
/// <param name="LastSeq">The highest number given so far.</param>
/// <param name="Repeated">How many of them had been handed out by a former process.</param>
internal sealed record SqliteBacklog(long Deliveries, long Bytes, long LastSeq, long Repeated)
{
    // One number says what was handed out, since that happens in order: no row is touched for it while all goes well.
    internal static SqliteBacklog Recover(SqliteSession session)
    {
        var repeated = session.Execute("""
            UPDATE whatsapp_deliveries SET attempts = attempts + 1
            WHERE seq <= (SELECT handed_out FROM whatsapp_progress)
            """);
        session.Execute("UPDATE whatsapp_outbox SET state = 'Unknown' WHERE state = 'Sending'");
        return new(
            session.Number("SELECT count(*) FROM whatsapp_deliveries") ?? 0,
            session.Number("SELECT ifnull(sum(length(body)), 0) FROM whatsapp_deliveries") ?? 0,
            session.Number("SELECT max(handed_out, (SELECT ifnull(max(seq), 0) FROM whatsapp_deliveries)) FROM whatsapp_progress") ?? 0,
            repeated);
    }
}
