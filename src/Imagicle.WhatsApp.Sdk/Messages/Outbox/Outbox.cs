using System.Collections.Concurrent;
using System.Threading.Channels;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Messages that were stored before they were sent (<see cref="SendOptions.Durable"/>) and of which it is not known yet
/// that Meta has them. A singleton service where a store for it is registered, as by <c>UseSqlite</c>. Thread-safe.
/// </summary>
/// <remarks>
/// After a restart it sends what certainly was not sent before, oldest first. What may have been sent waits for its
/// status webhook, which takes it out; a host may look at the rest and send it again or delete it.
/// </remarks>
/// <example>
/// <code>
/// sealed class LateMessages(Outbox outbox)
/// {
///     public async Task SendAsync(CancellationToken token)
///     {
///         foreach (var item in await outbox.ListAsync(OutboxState.Expired, cancellationToken: token))
///         {
///             await outbox.SendAgainAsync(item, token);
///         }
///     }
/// }
/// </code>
/// </example>
public sealed partial class Outbox
{
    private const int Page = 100;

    private readonly IOutboxStore store;
    private readonly TimeProvider time;
    private readonly OutboxOptions options;
    private readonly ILogger<Outbox> logger;
    private readonly ConcurrentDictionary<SendId, bool> active = [];
    private readonly ConcurrentDictionary<SendId, bool> unknown = [];
    private readonly Channel<SendId> reported = Channel.CreateUnbounded<SendId>(new() { SingleReader = true });
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly SendOutcomes outcomes;

    internal Outbox(
        IOutboxStore store,
        SendOutcomes outcomes,
        IOptions<OutboxOptions> options,
        TimeProvider time,
        ILogger<Outbox> logger)
    {
        this.store = store;
        this.outcomes = outcomes;
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
    }

    internal ChannelReader<SendId> Reported => reported.Reader;

    /// <summary>The oldest items, oldest first.</summary>
    /// <param name="state">Only those in this state; null: all.</param>
    /// <param name="count">The most to return.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public ValueTask<IReadOnlyList<OutboxItem>> ListAsync(
        OutboxState? state = null, int count = 100, CancellationToken cancellationToken = default) =>
        store.ListAsync(state, after: null, count, cancellationToken);

    /// <summary>
    /// Sends an item that is unknown, expired or refused once more, soon and with a fresh time. One that is unknown may
    /// reach the customer twice.
    /// </summary>
    /// <param name="item">The item, as <see cref="ListAsync"/> gave it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False: it is not there any more, or not in this state.</returns>
    /// <exception cref="ArgumentException">It is waiting or being sent already.</exception>
    public async ValueTask<bool> SendAgainAsync(OutboxItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.State is OutboxState.Stored or OutboxState.Sending)
        {
            throw new ArgumentException("The item is waiting or being sent already.", nameof(item));
        }

        var again = item with { State = OutboxState.Stored, StoredAt = time.GetUtcNow(), Problem = null };
        if (!await store.TryChangeAsync(again, item.State, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        unknown.TryRemove(item.Id, out _);
        wake.Writer.TryWrite(true);
        return true;
    }

    /// <summary>Deletes an item; false if it was not there. One that is being sent may arrive all the same.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public ValueTask<bool> DeleteAsync(SendId id, CancellationToken cancellationToken = default)
    {
        unknown.TryRemove(id, out _);
        return store.RemoveAsync(id, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">A message with this id is in the outbox.</exception>
    internal async ValueTask<DurableSend> AddAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var isNew = active.TryAdd(item.Id, true);
        try
        {
            if (isNew && await store.AddAsync(item, cancellationToken).ConfigureAwait(false))
            {
                return new(this, store, item);
            }
        }
        catch
        {
            active.TryRemove(item.Id, out _);
            throw;
        }

        if (isNew)
        {
            active.TryRemove(item.Id, out _);
        }

        throw new InvalidOperationException($"The send {item.Id} is in the outbox already.");
    }

    /// <summary>An item that a former process left; null if it is being sent.</summary>
    internal DurableSend? TryTake(OutboxItem item) => active.TryAdd(item.Id, true) ? new(this, store, item) : null;

    internal async ValueTask EndAsync(DurableSend send, Exception? failure, bool isWatched)
    {
        try
        {
            await send.EndAsync(failure, isWatched).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The caller has to hear of its send, not of this. What stays behind goes with the next status.
            unknown[send.Item.Id] = true;
            LogNotEnded(logger, send.Item.Id, exception.GetType().Name);
        }
        finally
        {
            active.TryRemove(send.Item.Id, out _);
        }
    }

    internal async ValueTask KeepUnknownAsync(DurableSend send)
    {
        var id = send.Item.Id;
        unknown[id] = true;
        LogUnknown(logger, id);
        await send.TryChangeAsync(OutboxState.Unknown, OutboxState.Sending).ConfigureAwait(false);

        // The status may have come before the answer was lost.
        if (await outcomes.WaitAsync(id, TimeSpan.Zero).ConfigureAwait(false) is { Kind: not SendOutcomeKind.Unknown })
        {
            Report(id);
        }
    }

    /// <summary>A status of this send has come: Meta has the message.</summary>
    internal void Report(SendId id)
    {
        if (unknown.ContainsKey(id))
        {
            reported.Writer.TryWrite(id);
        }
    }

    /// <summary>Takes out what a status resolved.</summary>
    internal async ValueTask ResolveAsync(SendId id, CancellationToken cancellationToken)
    {
        if (await store.RemoveAsync(id, cancellationToken).ConfigureAwait(false))
        {
            LogResolved(logger, id);
        }

        unknown.TryRemove(id, out _);
    }

    internal async ValueTask LoadUnknownAsync(CancellationToken cancellationToken)
    {
        SendId? last = null;
        while (await store.ListAsync(OutboxState.Unknown, last, Page, cancellationToken).ConfigureAwait(false)
            is { Count: > 0 } page)
        {
            foreach (var item in page)
            {
                unknown[item.Id] = true;
            }

            last = page[^1].Id;
        }
    }

    internal ValueTask<IReadOnlyList<OutboxItem>> StoredAfterAsync(SendId? last, CancellationToken cancellationToken) =>
        store.ListAsync(OutboxState.Stored, last, Page, cancellationToken);

    /// <summary>Waits until there may be something to send, at most as long as this.</summary>
    internal async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            await wake.Reader.WaitToReadAsync(cancellationToken).AsTask()
                .WaitAsync(longest, time, cancellationToken).ConfigureAwait(false);
            wake.Reader.TryRead(out _);
        }
        catch (TimeoutException)
        {
            // Time to look again.
        }
    }

    /// <summary>Whether it is too old to be sent; then it is marked so.</summary>
    internal async ValueTask<bool> ExpireAsync(DurableSend send)
    {
        if (send.Item.StoredAt + options.ExpireAfter > time.GetUtcNow())
        {
            return false;
        }

        if (await send.TryChangeAsync(OutboxState.Expired, OutboxState.Stored).ConfigureAwait(false))
        {
            LogExpired(logger, send.Item.Id, send.Item.StoredAt);
        }

        active.TryRemove(send.Item.Id, out _);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "Whether send {SendId} arrived is unknown; it waits in the outbox for its status.")]
    private static partial void LogUnknown(ILogger logger, SendId sendId);

    [LoggerMessage(2, LogLevel.Information, "Send {SendId} had arrived, says its status.")]
    private static partial void LogResolved(ILogger logger, SendId sendId);

    [LoggerMessage(3, LogLevel.Error, "Send {SendId}, stored at {StoredAt}, is too old: it was not sent and stays in the "
        + "outbox.")]
    private static partial void LogExpired(ILogger logger, SendId sendId, DateTimeOffset storedAt);

    /// <summary>What is not known to be unsent counts as possibly sent.</summary>
    internal void NoteNotKept(SendId id, Exception exception) => LogNotEnded(logger, id, exception.GetType().Name);

    [LoggerMessage(4, LogLevel.Error, "The end of send {SendId} could not be noted in the outbox: {ExceptionType}")]
    private static partial void LogNotEnded(ILogger logger, SendId sendId, string exceptionType);
}
