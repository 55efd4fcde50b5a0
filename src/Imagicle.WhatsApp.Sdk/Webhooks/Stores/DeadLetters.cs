namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What a host's operators do with the events that could not be handled: look, replay, delete. A singleton service.
/// Thread-safe.
/// </summary>
/// <example>
/// <code>
/// public sealed class Repair(DeadLetters letters)
/// {
///     public async Task ReplayAllAsync(CancellationToken token)
///     {
///         foreach (var letter in (await letters.ListAsync(cancellationToken: token)).Reverse())
///         {
///             await letters.ReplayAsync(letter.Id, token);
///         }
///     }
/// }
/// </code>
/// </example>
public sealed class DeadLetters
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WaitForEnd = TimeSpan.FromMilliseconds(50);

    private readonly IDeadLetterStore store;
    private readonly IHandledEventStore handled;
    private readonly IWebhookInbox inbox;
    private readonly TimeProvider time;

    internal DeadLetters(IDeadLetterStore store, IHandledEventStore handled, IWebhookInbox inbox, TimeProvider time)
    {
        this.store = store;
        this.handled = handled;
        this.inbox = inbox;
        this.time = time;
    }

    /// <summary>The newest letters, newest first.</summary>
    /// <param name="count">The most to return.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int count = 100, CancellationToken cancellationToken = default) =>
        store.ListAsync(count, cancellationToken);

    /// <summary>One letter; null if it is not there.</summary>
    /// <param name="id">Its <see cref="DeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public ValueTask<DeadLetter?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        store.FindAsync(id, cancellationToken);

    /// <summary>How many there are.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) =>
        store.CountAsync(cancellationToken);

    /// <summary>
    /// Hands the event to its handlers once more, all of them, behind what its conversation has in work; a new failure
    /// makes a new letter. Of several letters replay the oldest first.
    /// </summary>
    /// <remarks>
    /// A crash in the middle may leave the letter where it is although its event is in the inbox. The event keeps its
    /// <see cref="WhatsAppEventContext.IdempotencyKey"/>, by which handlers tell a second replay.
    /// </remarks>
    /// <param name="id">Its <see cref="DeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False: there is no such letter.</returns>
    /// <exception cref="InvalidOperationException">
    /// The inbox is full or closed, a copy of the event is in work, or the letter holds no webhook. The letter stays.
    /// </exception>
    public async ValueTask<bool> ReplayAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } letter)
        {
            return false;
        }

        if (letter.Webhook.IsEmpty)
        {
            throw new InvalidOperationException($"The dead letter {id} holds no webhook to replay.");
        }

        await ForgetAsync(letter, cancellationToken).ConfigureAwait(false);
        var delivery = new WebhookDelivery(
            Guid.NewGuid().ToString("N"), letter.Account, letter.Webhook, letter.ReceivedAt);
        if (!await inbox.AcceptAsync(delivery, cancellationToken).ConfigureAwait(false))
        {
            await handled.EndAsync(letter.IdempotencyKey, cancellationToken).ConfigureAwait(false);
            throw new InvalidOperationException("The inbox is full or closed: replay the letter later.");
        }

        await store.RemoveAsync(id, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    // A letter is written shortly before its event counts as done; forgotten in between, it would be done afterwards.
    private async ValueTask ForgetAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (await handled.BeginAsync(letter.IdempotencyKey, $"replay {letter.Id}", cancellationToken)
            .ConfigureAwait(false) == EventClaim.InWork)
        {
            if (time.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException("A copy of the event is in work: replay the letter later.");
            }

            await Task.Delay(WaitForEnd, time, cancellationToken).ConfigureAwait(false);
        }

        await handled.ForgetAsync(letter.IdempotencyKey, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a letter; false if it was not there.</summary>
    /// <param name="id">Its <see cref="DeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        store.RemoveAsync(id, cancellationToken);
}
