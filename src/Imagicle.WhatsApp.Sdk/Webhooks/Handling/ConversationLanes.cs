namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Events of one conversation one after the other, in the order in which they were posted; conversations side by side.
/// A conversation costs nothing while it has no events.
/// </summary>
/// <param name="run">Runs one event to its end; never throws.</param>
/// <param name="readAhead">Told of the events that wait for nothing but a thread and a slot.</param>
internal sealed class ConversationLanes(Func<EventWork, Task> run, ReadAhead readAhead)
{
    private readonly Dictionary<(string Account, string Conversation), Lane> lanes = [];
    private readonly Action begun = readAhead.Leave;
    private readonly Func<EventWork, Task> run = run;

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
        var lane = new Lane(this, work);
        if (work.Event.OrderKey is { } conversation)
        {
            var key = (work.Delivery.Account, conversation);
            lane.Key = key;
            lock (lanes)
            {
                if (!lanes.TryAdd(key, lane))
                {
                    lanes[key].Enqueue(work);
                    return;
                }
            }
        }

        // On the pool: a handler that blocks its thread must not block whoever posts.
        readAhead.Enter();
        work.Begun = begun;
        ThreadPool.UnsafeQueueUserWorkItem(lane, preferLocal: false);
    }

    /// <summary>The events of one conversation that is at work, or one event that needs no order.</summary>
    private sealed class Lane(ConversationLanes owner, EventWork first) : IThreadPoolWorkItem
    {
        private Queue<EventWork>? further;

        internal (string Account, string Conversation)? Key { get; set; }

        public void Execute() => _ = RunAsync();

        internal void Enqueue(EventWork work) => (further ??= []).Enqueue(work);

        private async Task RunAsync()
        {
            for (var work = first; work is not null; work = Next())
            {
                await owner.run(work).ConfigureAwait(false);
                work.Begin(); // it may have ended without a turn
            }
        }

        private EventWork? Next()
        {
            if (Key is not { } key)
            {
                return null;
            }

            lock (owner.lanes)
            {
                if (further is not null && further.TryDequeue(out var work))
                {
                    return work;
                }

                owner.lanes.Remove(key);
                return null;
            }
        }
    }
}
