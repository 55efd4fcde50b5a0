using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Sqlite;

/// <summary>
/// Deliveries wait in the file; a window of the oldest is in memory and in work. Completed ones are deleted at once, body
/// and all.
/// </summary>
internal sealed class SqliteWebhookInbox : IWebhookInbox, IDisposable
{
    /// <summary>What is in memory because the disk is slower than the senders.</summary>
    private const long MaxWaitingBytes = 64 * 1024 * 1024;

    private readonly SqliteDatabase database;
    private readonly SqliteStoreOptions limits;
    private readonly SqliteFreeSpace freeSpace;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly SemaphoreSlim fetching = new(1);
    private readonly object gate = new();
    private readonly Queue<(long Seq, WebhookDelivery Delivery)> fetched = [];
    private readonly Dictionary<string, (long Seq, int Length)> handedOut = [];
    private bool isRecovered;
    private bool isClosed;
    private long deliveries;
    private long bytes;
    private long lastSeq;
    private long lastFetched;
    private long windowBytes;
    private long waitingBytes;

    public SqliteWebhookInbox(
        SqliteDatabase database, SqliteFreeSpace freeSpace, IOptions<SqliteStoreOptions> options)
    {
        this.database = database;
        this.freeSpace = freeSpace;
        limits = options.Value;
    }

    public bool IsDurable => true;

    public void Dispose() => fetching.Dispose();

    public async ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        cancellationToken.ThrowIfCancellationRequested();
        Recover();
        if (!freeSpace.IsEnough || !TryReserve(delivery.Body.Length))
        {
            return false;
        }

        try
        {
            // From here on it may get into the file, so nobody gives up waiting.
            await database.WriteAsync(session => Insert(session, delivery)).ConfigureAwait(false);
        }
        catch
        {
            Release(delivery.Body.Length);
            throw;
        }
        finally
        {
            Interlocked.Add(ref waitingBytes, -delivery.Body.Length);
        }

        changes.Writer.TryWrite(true);
        return true;
    }

    public async IAsyncEnumerable<WebhookDelivery> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Recover();
        var isLast = false;
        while (true)
        {
            while (TakeFetched() is { } delivery)
            {
                yield return delivery;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (isLast)
            {
                yield break;
            }

            // Once closed, only what the window has room for now: the rest is in the file for the next start.
            isLast = Volatile.Read(ref isClosed);
            if (!await FetchAsync(cancellationToken).ConfigureAwait(false) && !isLast)
            {
                await changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        (long Seq, int Length) known;
        lock (gate)
        {
            if (!handedOut.TryGetValue(delivery.Id, out known))
            {
                return;
            }
        }

        await database
            .WriteAsync(session => session.Execute("DELETE FROM whatsapp_deliveries WHERE seq = $1", known.Seq))
            .ConfigureAwait(false);
        lock (gate)
        {
            if (handedOut.Remove(delivery.Id))
            {
                windowBytes -= known.Length;
                bytes -= known.Length;
                deliveries--;
            }
        }

        changes.Writer.TryWrite(true);
    }

    public void Close()
    {
        Volatile.Write(ref isClosed, true);
        changes.Writer.TryWrite(true);
    }

    public ValueTask<WebhookInboxStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        Recover();
        if (database.Writer.Failure is { } failure)
        {
            throw failure;
        }

        lock (gate)
        {
            var fill = freeSpace.IsEnough
                ? Math.Max((double)deliveries / limits.MaxDeliveries, (double)bytes / limits.MaxBytes)
                : 1;
            return new(new WebhookInboxStatus(deliveries, bytes, fill));
        }
    }

    /// <summary>
    /// Takes a user's events out of the deliveries in the file. Those that are in work now are finished, but do not come
    /// again.
    /// </summary>
    /// <returns>How many deliveries held some.</returns>
    internal async ValueTask<int> EraseAsync(WhatsAppUser user, CancellationToken cancellationToken)
    {
        Recover();
        await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var found = await database.WriteAsync(session => Erase(session, user)).ConfigureAwait(false);
            lock (gate)
            {
                foreach (var (seq, length, isGone) in found)
                {
                    // The others are counted until they are complete.
                    if (isGone && seq > lastFetched)
                    {
                        deliveries--;
                        bytes -= length;
                    }
                }
            }

            return found.Count;
        }
        finally
        {
            fetching.Release();
        }
    }

    private static List<(long Seq, int Length, bool IsGone)> Erase(SqliteSession session, WhatsAppUser user)
    {
        var found = new List<(long Seq, byte[] Body)>();
        using (var rows = session.Query("SELECT seq, body FROM whatsapp_deliveries"))
        {
            while (rows.Read())
            {
                var body = (byte[])rows.GetValue(1);
                if (UserMentions.IsIn(body, user))
                {
                    found.Add((rows.GetInt64(0), body));
                }
            }
        }

        var erased = new List<(long, int, bool)>();
        foreach (var (seq, body) in found)
        {
            var rest = UserMentions.Without(body, user);
            erased.Add((seq, body.Length, rest is null));
            if (rest is null)
            {
                session.Execute("DELETE FROM whatsapp_deliveries WHERE seq = $1", seq);
            }
            else
            {
                session.Execute("UPDATE whatsapp_deliveries SET body = $2 WHERE seq = $1", seq, rest);
            }
        }

        return erased;
    }

    private void Recover()
    {
        if (Volatile.Read(ref isRecovered))
        {
            return;
        }

        var backlog = database.Backlog;
        lock (gate)
        {
            if (!isRecovered)
            {
                deliveries = backlog.Deliveries;
                bytes = backlog.Bytes;
                lastSeq = backlog.LastSeq;
                Volatile.Write(ref isRecovered, true);
            }
        }
    }

    private bool TryReserve(int length)
    {
        lock (gate)
        {
            if (isClosed
                || deliveries >= limits.MaxDeliveries
                || length > limits.MaxBytes - bytes
                || Volatile.Read(ref waitingBytes) > MaxWaitingBytes)
            {
                return false;
            }

            Interlocked.Add(ref waitingBytes, length);
            deliveries++;
            bytes += length;
            return true;
        }
    }

    private void Release(int length)
    {
        lock (gate)
        {
            deliveries--;
            bytes -= length;
        }
    }

    // On the writer's thread alone, so that the order of numbers is the order of commits.
    private bool Insert(SqliteSession session, WebhookDelivery delivery)
    {
        session.Execute(
            "INSERT INTO whatsapp_deliveries (seq, id, account, body, received_at) VALUES ($1, $2, $3, $4, $5)",
            ++lastSeq,
            delivery.Id,
            delivery.Account,
            SqliteSession.Bytes(delivery.Body),
            delivery.ReceivedAt.UtcTicks);
        return true;
    }

    private WebhookDelivery? TakeFetched()
    {
        lock (gate)
        {
            return fetched.TryDequeue(out var next) ? next.Delivery : null;
        }
    }

    /// <summary>Takes the next ones into the window; false: there are none, or no room.</summary>
    private async ValueTask<bool> FetchAsync(CancellationToken cancellationToken)
    {
        await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await FetchNextAsync().ConfigureAwait(false);
        }
        finally
        {
            fetching.Release();
        }
    }

    private async ValueTask<bool> FetchNextAsync()
    {
        int count;
        long room;
        lock (gate)
        {
            count = limits.MaxDeliveriesInMemory - handedOut.Count;
            room = limits.MaxBytesInMemory - windowBytes;
            if (count <= 0 || (room <= 0 && handedOut.Count > 0))
            {
                return false;
            }
        }

        var next = database.Read(session => Next(session, count, room));
        if (next.Count == 0)
        {
            return false;
        }

        // Before they are handed out, so that after a crash each knows that it was.
        var last = next[^1].Seq;
        await database
            .WriteAsync(session => session.Execute("UPDATE whatsapp_progress SET handed_out = $1", last))
            .ConfigureAwait(false);
        lock (gate)
        {
            lastFetched = last;
            foreach (var item in next)
            {
                fetched.Enqueue(item);
                handedOut.Add(item.Delivery.Id, (item.Seq, item.Delivery.Body.Length));
                windowBytes += item.Delivery.Body.Length;
            }
        }

        return true;
    }

    private List<(long Seq, WebhookDelivery Delivery)> Next(SqliteSession session, int count, long room)
    {
        var next = new List<(long, WebhookDelivery)>();
        var isAlone = room == limits.MaxBytesInMemory;
        using var rows = session.Query(
            """
            SELECT seq, length(body), id, account, received_at, attempts, body FROM whatsapp_deliveries
            WHERE seq > $1 ORDER BY seq LIMIT $2
            """,
            lastFetched,
            count);
        while (rows.Read())
        {
            room -= rows.GetInt64(1);
            if (room < 0 && !(isAlone && next.Count == 0))
            {
                break;
            }

            next.Add((rows.GetInt64(0), new WebhookDelivery(
                rows.GetString(2),
                rows.GetString(3),
                (byte[])rows.GetValue(6),
                new DateTimeOffset(rows.GetInt64(4), TimeSpan.Zero))
            {
                Attempt = (int)rows.GetInt64(5) + 1,
            }));
        }

        return next;
    }
}
