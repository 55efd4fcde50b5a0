using System.Runtime.InteropServices;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Finds out what became of a send whose answer was lost: every status carries the id of its send. A host that
/// receives its webhooks with this SDK feeds it without further ado. Thread-safe.
/// <code>
/// catch (WhatsAppApiException e) when (e is { Certainty: SendCertainty.Unknown, SendId: { } id })
/// {
///     var outcome = await client.Messages.Outcomes.WaitAsync(id, TimeSpan.FromSeconds(30));
/// }
/// </code>
/// </summary>
/// <remarks>
/// It remembers in this process only. A status that another process received has to be passed on to
/// <see cref="Report"/>.
/// </remarks>
/// <example>
/// <code>
/// try
/// {
///     await client.Messages.SendTextAsync(to, "Your parcel is on its way.", cancellationToken: cancellationToken);
/// }
/// catch (WhatsAppApiException e) when (e is { Certainty: SendCertainty.Unknown, SendId: { } id })
/// {
///     var outcome = await client.Messages.Outcomes.WaitAsync(id, TimeSpan.FromSeconds(30), cancellationToken);
///     Console.WriteLine($"Send {id}: {outcome.Kind}");
/// }
/// </code>
/// </example>
public sealed partial class SendOutcomes
{
    private readonly SendOutcomesOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly object gate = new();
    private readonly Dictionary<SendId, Known> sends = [];
    private readonly Queue<(SendId Id, long At)> order = new();
    private readonly Dictionary<SendId, Waiters> waiting = [];

    /// <summary>One that is fed by <see cref="Report"/> only; hosts and their tests make one for a client's double.</summary>
    /// <param name="options">How much it remembers.</param>
    /// <param name="time">The clock; the system's by default.</param>
    public SendOutcomes(SendOutcomesOptions? options = null, TimeProvider? time = null)
        : this(options ?? new(), time ?? TimeProvider.System, NullLogger.Instance)
    {
    }

    internal SendOutcomes(SendOutcomesOptions options, TimeProvider time, ILogger logger)
    {
        this.options = options;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>
    /// A second message of the same send has turned up: the customer got it twice. Raised once per further message, on
    /// the thread that reads the webhook: be quick. What a handler throws is logged and changes nothing.
    /// </summary>
    public event EventHandler<DoubledSendEventArgs>? Doubled;

    /// <summary>How many sends are remembered or waited for.</summary>
    internal int Count
    {
        get
        {
            lock (gate)
            {
                return sends.Count + waiting.Count;
            }
        }
    }

    /// <summary>Waits until a status of the send comes, or answers at once if one has come already.</summary>
    /// <param name="id">The send, from <see cref="WhatsAppApiException.SendId"/>.</param>
    /// <param name="timeout">How long to wait; statuses usually come within seconds. Zero only looks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of it; <see cref="SendOutcomeKind.Unknown"/> when no status came in time.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<SendOutcome> WaitAsync(
        SendId id, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiters? waiters;
        lock (gate)
        {
            Forget();
            if (sends.TryGetValue(id, out var known))
            {
                return known.Outcome;
            }

            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(waiting, id, out _);
            waiters = place ??= new();
            waiters.Count++;
        }

        try
        {
            return await waiters.Source.Task.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return SendOutcome.Unknown;
        }
        finally
        {
            Leave(id, waiters);
        }
    }

    /// <summary>Tells what a status said. Statuses may come in any order and more than once.</summary>
    /// <param name="id">The send that the status belongs to.</param>
    /// <param name="messageId">The id (<c>wamid.…</c>) of the message.</param>
    /// <param name="hasFailed">Whether the message failed, and not only for one participant of a group.</param>
    /// <param name="errors">Why.</param>
    /// <exception cref="ArgumentException">The message id is empty.</exception>
    public void Report(SendId id, string messageId, bool hasFailed, IReadOnlyList<WhatsAppError>? errors = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        var outcome = new SendOutcome(hasFailed ? SendOutcomeKind.Failed : SendOutcomeKind.Accepted)
        {
            MessageId = messageId,
            Errors = errors ?? [],
        };
        Waiters? waiters = null;
        string? doubled = null;
        lock (gate)
        {
            Forget();
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(sends, id, out var exists);
            if (!exists)
            {
                known = new(messageId, outcome);
                order.Enqueue((id, time.GetTimestamp()));
                waiting.Remove(id, out waiters);
            }
            else
            {
                doubled = known!.IsNew(messageId) ? known.FirstMessageId : null;
                known.Add(outcome);
            }
        }

        waiters?.Source.TrySetResult(outcome);
        if (doubled is not null)
        {
            ReportDouble(new(id, doubled, messageId));
        }
    }

    // Called under the lock.
    private void Forget()
    {
        while (order.TryPeek(out var oldest)
            && (sends.Count >= options.MaxSends || time.GetElapsedTime(oldest.At) >= options.RememberFor))
        {
            order.Dequeue();
            sends.Remove(oldest.Id);
        }
    }

    private void Leave(SendId id, Waiters waiters)
    {
        lock (gate)
        {
            if (--waiters.Count == 0 && waiting.TryGetValue(id, out var current) && current == waiters)
            {
                waiting.Remove(id);
            }
        }
    }

    private void ReportDouble(DoubledSendEventArgs doubled)
    {
        Telemetry.Doubles.Add(1);
        LogDoubled(logger, doubled.SendId, doubled.FirstMessageId, doubled.SecondMessageId);
        try
        {
            Doubled?.Invoke(this, doubled);
        }
        catch (Exception failure)
        {
            // A host's mistake must not cost the webhook that is being read.
            LogHandlerFailed(logger, failure.GetType().Name, failure.StackTrace);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Send {SendId} became two messages: {FirstMessageId} and {SecondMessageId}.")]
    private static partial void LogDoubled(ILogger logger, SendId sendId, string firstMessageId, string secondMessageId);

    [LoggerMessage(2, LogLevel.Error, "A handler of doubled sends failed: {ExceptionType}\n{StackTrace}")]
    private static partial void LogHandlerFailed(ILogger logger, string exceptionType, string? stackTrace);

    private sealed class Waiters
    {
        internal TaskCompletionSource<SendOutcome> Source { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal int Count { get; set; }
    }

    private sealed class Known(string firstMessageId, SendOutcome outcome)
    {
        private List<string>? others;

        internal string FirstMessageId => firstMessageId;

        internal SendOutcome Outcome { get; private set; } = outcome;

        internal bool IsNew(string messageId)
        {
            if (messageId == firstMessageId || others?.Contains(messageId) == true)
            {
                return false;
            }

            (others ??= []).Add(messageId);
            return true;
        }

        // What was accepted may still fail; of two messages, one that did not fail counts.
        internal void Add(SendOutcome said)
        {
            var isSame = said.MessageId == Outcome.MessageId;
            if (isSame ? said.Kind == SendOutcomeKind.Failed : Outcome.Kind == SendOutcomeKind.Failed)
            {
                Outcome = said;
            }
        }
    }
}
