namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>What the handlers of all host processes of one experiment did, by their ledger.</summary>
internal sealed class LedgerReview
{
    private readonly Dictionary<string, Conversation> conversations = [];
    private readonly Dictionary<long, string> keys = [];
    private readonly HashSet<long> done = [];

    internal LedgerReview(string path)
    {
        foreach (var line in Ledger.Read(path))
        {
            if (line is ["S" or "E", var customer, var number, var key, _])
            {
                Note(line[0] == "S", customer, long.Parse(number, System.Globalization.CultureInfo.InvariantCulture), key);
            }
        }
    }

    /// <summary>Runs that came to their end.</summary>
    internal long Runs { get; private set; }

    /// <summary>Events that were handled.</summary>
    internal long Distinct => done.Count;

    /// <summary>Runs of events that had been handled before: what a handler without a shared transaction has to bear.</summary>
    internal long Repeated => Runs - Distinct;

    /// <summary>Events that began out of turn, or before the one before them had ended.</summary>
    internal long OutOfOrder { get; private set; }

    /// <summary>Events whose idempotency key was not the same in each run, or was another event's.</summary>
    internal long WrongKeys { get; private set; }

    internal long LostOf(long events)
    {
        var lost = 0L;
        for (var number = 0L; number < events; number++)
        {
            lost += done.Contains(number) ? 0 : 1;
        }

        return lost;
    }

    internal long SharedKeys => keys.Count - keys.Values.Distinct(StringComparer.Ordinal).Count();

    private void Note(bool isStart, string customer, long number, string key)
    {
        if (!conversations.TryGetValue(customer, out var conversation))
        {
            conversations.Add(customer, conversation = new());
        }

        if (!keys.TryAdd(number, key) && keys[number] != key)
        {
            WrongKeys++;
        }

        if (isStart)
        {
            // The next one after the last one ended, or the one at work or just ended once more.
            var isNext = number > conversation.Last && !conversation.IsRunning;
            OutOfOrder += isNext || number == conversation.Last ? 0 : 1;
            conversation.Last = Math.Max(number, conversation.Last);
            conversation.IsRunning = true;
            return;
        }

        OutOfOrder += number == conversation.Last && conversation.IsRunning ? 0 : 1;
        conversation.IsRunning = false;
        Runs++;
        done.Add(number);
    }

    private sealed class Conversation
    {
        internal long Last { get; set; } = -1;

        internal bool IsRunning { get; set; }
    }
}
