using System.Runtime.InteropServices;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Events of one conversation one after the other, in the order in which they were posted; conversations side by side.
/// A conversation costs nothing while it has no events.
/// </summary>
/// <param name="run">Runs one event to its end; never throws.</param>
/// <param name="readAhead">Told of the events that wait for nothing but a thread and a slot.</param>
internal sealed class ConversationLanes(Func<EventWork, Task> run, ReadAhead readAhead)
{
    // The last event of each conversation at work. One lock for all would be where the processors meet.
    private readonly Dictionary<(string Account, string Conversation), EventWork>[] parts =
        [.. Enumerable.Range(0, 16).Select(_ => new Dictionary<(string, string), EventWork>())];

    private readonly Action begun = readAhead.Leave;

    internal void Post(EventWork work)
    {
        if (work.Conversation is { } conversation)
        {
            var last = PartOf(conversation);
            lock (last)
            {
                ref var end = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    last, (work.Delivery.Account, conversation), out var isAtWork);
                if (isAtWork)
                {
                    end!.Next = work;
                }

                end = work;
                if (isAtWork)
                {
                    return;
                }
            }
        }

        // On the pool: a handler that blocks its thread must not block whoever posts.
        readAhead.Enter();
        work.Begun = begun;
        ThreadPool.UnsafeQueueUserWorkItem(static it => _ = it.lanes.RunAsync(it.work), (lanes: this, work), preferLocal: false);
    }

    private async Task RunAsync(EventWork first)
    {
        for (var work = first; work is not null; work = NextAfter(work))
        {
            await run(work).ConfigureAwait(false);
            work.Begin(); // it may have ended without a turn
        }
    }

    private EventWork? NextAfter(EventWork work)
    {
        if (work.Conversation is not { } conversation)
        {
            return null;
        }

        var last = PartOf(conversation);
        lock (last)
        {
            if (work.Next is null)
            {
                last.Remove((work.Delivery.Account, conversation));
            }

            return work.Next;
        }
    }

    private Dictionary<(string Account, string Conversation), EventWork> PartOf(string conversation) =>
        parts[(uint)conversation.GetHashCode(StringComparison.Ordinal) % (uint)parts.Length];
}
