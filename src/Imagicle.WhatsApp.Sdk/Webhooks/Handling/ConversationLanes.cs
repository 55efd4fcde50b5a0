namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Events of one conversation one after the other, in the order in which they were posted; conversations side by side.
/// A conversation costs nothing while it has no events.
/// </summary>
/// <param name="run">Runs one event to its end; never throws.</param>
internal sealed class ConversationLanes(Func<EventWork, Task> run)
{
    private readonly Dictionary<(string Account, string Conversation), Queue<EventWork>> lanes = [];

    internal int Count
    {
        get
        {
            lock (lanes)
            {
                return lanes.Count;
            }
        }
    }

    internal void Post(EventWork work)
    {
        // Task.Run: a handler that blocks its thread must not block whoever posts.
        if (work.Event.OrderKey is not { } conversation)
        {
            _ = Task.Run(() => run(work));
            return;
        }

        var key = (work.Delivery.Account, conversation);
        lock (lanes)
        {
            if (lanes.TryGetValue(key, out var busy))
            {
                busy.Enqueue(work);
                return;
            }

            var lane = new Queue<EventWork>();
            lane.Enqueue(work);
            lanes.Add(key, lane);
            _ = Task.Run(() => RunAsync(key, lane));
        }
    }

    private async Task RunAsync((string Account, string Conversation) key, Queue<EventWork> lane)
    {
        while (Next() is { } work)
        {
            await run(work).ConfigureAwait(false);
        }

        EventWork? Next()
        {
            lock (lanes)
            {
                if (!lane.TryDequeue(out var work))
                {
                    lanes.Remove(key);
                }

                return work;
            }
        }
    }
}
