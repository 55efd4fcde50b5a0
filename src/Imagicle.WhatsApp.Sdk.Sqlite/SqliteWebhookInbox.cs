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
            // The number is taken on the writer's thread, so that the order of numbers is the order of commits.
            await database.WriteAsync(session => SqliteDeliveries.Insert(session, ++lastSeq, delivery)).ConfigureAwait(false);
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
            .WriteAsync(session => SqliteDeliveries.Delete(session, known.Seq))
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
            var found = await database.WriteAsync(session => SqliteDeliveries.Erase(session, user)).ConfigureAwait(false);
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

        var next = database.Read(session =>
            SqliteDeliveries.After(session, lastFetched, count, room, isFirstAnySize: room == limits.MaxBytesInMemory));
        if (next.Count == 0)
        {
            return false;
        }

        // Before they are handed out, so that after a crash each knows that it was.
        var last = next[^1].Seq;
        await database
            .WriteAsync(session => SqliteDeliveries.NoteHandedOut(session, last))
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
}
