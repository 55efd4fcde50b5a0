namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The newest things that happened: chats, calls of the API, webhooks. A reader asks for what changed since the number
/// it has, and waits when there is nothing. Thread-safe.
/// </summary>
/// <remarks>
/// Every change of an entry counts as new: it gets the next number and stands last. A reader who comes late gets each
/// entry once, as it is now; one that is further behind than <c>limit</c> changes has lost some, and is told so.
/// </remarks>
internal sealed class EmulatorJournal(int limit)
{
    private readonly object gate = new();
    private readonly Queue<(long Sequence, JournalEntry Entry)> changes = new();
    private TaskCompletionSource? changed;
    private long last;
    private long entries;

    /// <summary>The number of the newest change; 0 before the first.</summary>
    internal long Sequence
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    internal void Add(JournalEntry entry)
    {
        lock (gate)
        {
            entry.Id = ++entries;
            Enqueue(entry);
        }
    }

    /// <summary>Something about it is different now.</summary>
    internal void Changed(JournalEntry entry)
    {
        lock (gate)
        {
            Enqueue(entry);
        }
    }

    /// <summary>What changed after a number, in order of the last changes.</summary>
    /// <param name="after">The number that the reader has: 0 to begin.</param>
    internal JournalPage ReadAfter(long after)
    {
        lock (gate)
        {
            // An entry that changed again stands further behind: only its last place counts.
            var found = changes
                .Where(change => change.Sequence > after && change.Entry.Sequence == change.Sequence)
                .Select(change => change.Entry);
            var oldest = changes.TryPeek(out var first) ? first.Sequence : last + 1;
            return new([.. found], last, IsComplete: after + 1 >= oldest);
        }
    }

    /// <summary>Ends when there is a change after a number: at once when there is one already.</summary>
    internal Task WaitAsync(long after, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return last > after
                ? Task.CompletedTask
                : (changed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(cancellationToken);
        }
    }

    private void Enqueue(JournalEntry entry)
    {
        entry.Sequence = ++last;
        changes.Enqueue((last, entry));
        if (changes.Count > limit)
        {
            changes.Dequeue();
        }

        changed?.SetResult();
        changed = null;
    }
}

/// <summary>A reader's view of the journal.</summary>
/// <param name="Entries">Each at most once.</param>
/// <param name="Sequence">The number to ask with next time.</param>
/// <param name="IsComplete">False when older changes are forgotten already.</param>
internal sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, long Sequence, bool IsComplete);
