using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// What is done is in the file; what is in work is in memory, since after a crash the inbox hands it out again.
/// </summary>
internal sealed class SqliteHandledEventStore(
    SqliteDatabase database, IOptions<WebhookHandlingOptions> options, TimeProvider time) : IHandledEventStore
{
    private readonly Dictionary<string, string> inWork = new(StringComparer.Ordinal);

    public ValueTask<EventClaim> BeginAsync(string key, string owner, CancellationToken cancellationToken = default)
    {
        lock (inWork)
        {
            if (inWork.TryGetValue(key, out var other) && other != owner)
            {
                return new(EventClaim.InWork);
            }

            inWork[key] = owner;
        }

        // Claimed before it is looked up: a copy that ends in between is seen as done.
        var isGranted = false;
        try
        {
            isGranted = !IsDone(key);
            return new(isGranted ? EventClaim.Granted : EventClaim.Done);
        }
        finally
        {
            if (!isGranted)
            {
                Release(key);
            }
        }
    }

    public async ValueTask EndAsync(string key, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcTicks;
        await database.WriteAsync(session => Note(session, key, now)).ConfigureAwait(false);
        Release(key);
    }

    public async ValueTask ForgetAsync(string key, CancellationToken cancellationToken = default)
    {
        await database
            .WriteAsync(session => session.Execute("DELETE FROM whatsapp_handled WHERE key = $1", Convert.FromHexString(key)))
            .ConfigureAwait(false);
        Release(key);
    }

    /// <summary>A key that ends again gets a new place behind the others, by which it is purged later.</summary>
    internal static int Note(SqliteSession session, string key, long now) => session.Execute(
        "INSERT OR REPLACE INTO whatsapp_handled (key, at) VALUES ($1, $2)", Convert.FromHexString(key), now);

    /// <summary>Deletes the oldest keys if their time is over; returns how many.</summary>
    internal static int Purge(SqliteSession session, long limit, int count) => session.Execute(
        """
        DELETE FROM whatsapp_handled WHERE seq <= (
            SELECT max(seq) FROM (SELECT seq, at FROM whatsapp_handled ORDER BY seq LIMIT $2) WHERE at <= $1)
        """,
        limit,
        count);

    private bool IsDone(string key) => database.Read(session => session.Number(
        "SELECT at FROM whatsapp_handled WHERE key = $1", Convert.FromHexString(key)))
            > (time.GetUtcNow() - options.Value.RememberHandledFor).UtcTicks;

    private void Release(string key)
    {
        lock (inWork)
        {
            inWork.Remove(key);
        }
    }
}
