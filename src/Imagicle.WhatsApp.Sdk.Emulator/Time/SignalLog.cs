namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// A list that grows, forgets its oldest items beyond a limit, and wakes those who wait for what is not yet in it.
/// </summary>
/// <param name="limit">How many items are kept, and a quarter more.</param>
/// <param name="onForgotten">Hears of every item that is not kept any more. Default: nobody.</param>
internal sealed class SignalLog<T>(int limit, Action<T>? onForgotten = null)
{
    private readonly object gate = new();
    private readonly List<T> items = [];
    private TaskCompletionSource? changed;
    private long forgotten;
    private long taken;
    private bool closed;

    internal IReadOnlyList<T> Snapshot()
    {
        lock (gate)
        {
            return [.. items];
        }
    }

    internal void Add(T item)
    {
        lock (gate)
        {
            items.Add(item);
            if (items.Count > limit + (limit / 4))
            {
                // Many at once: moving the rest costs time.
                Forget(items.Count - limit);
            }

            Wake();
        }
    }

    /// <summary>Forgets an item and all before it.</summary>
    internal void ForgetUpTo(T item)
    {
        lock (gate)
        {
            Forget(items.IndexOf(item) + 1);
        }
    }

    /// <summary>Everyone who waits gets an <see cref="ObjectDisposedException"/>.</summary>
    internal void Close()
    {
        lock (gate)
        {
            closed = true;
            Wake();
        }
    }

    /// <summary>The first item that no other call has taken yet.</summary>
    internal Task<T> NextAsync(TimeSpan timeout, Func<string> onTimeout, CancellationToken cancellationToken) =>
        WaitAsync(
            () => taken - forgotten < items.Count ? (int)(taken++ - forgotten) : -1,
            timeout,
            onTimeout,
            cancellationToken);

    /// <summary>The first item, past or future, that matches.</summary>
    internal Task<T> FirstAsync(
        Predicate<T> matches, TimeSpan timeout, Func<string> onTimeout, CancellationToken cancellationToken)
    {
        var seen = 0L;
        return WaitAsync(
            () =>
            {
                var index = items.FindIndex((int)Math.Max(0, seen - forgotten), matches);
                seen = forgotten + items.Count;
                return index;
            },
            timeout,
            onTimeout,
            cancellationToken);
    }

    private async Task<T> WaitAsync(
        Func<int> find, TimeSpan timeout, Func<string> onTimeout, CancellationToken cancellationToken)
    {
        // Real time, whatever the emulator's clock says: a test that waits in vain must end.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        while (true)
        {
            Task signal;
            lock (gate)
            {
                if (find() is >= 0 and var index)
                {
                    return items[index];
                }

                ObjectDisposedException.ThrowIf(closed, typeof(WhatsAppEmulator));
                signal = (changed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            try
            {
                await signal.WaitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException(onTimeout());
            }
        }
    }

    /// <summary>The lock is held.</summary>
    private void Forget(int count)
    {
        if (onForgotten is not null)
        {
            items.GetRange(0, count).ForEach(onForgotten);
        }

        items.RemoveRange(0, count);
        forgotten += count;
        taken = Math.Max(taken, forgotten);
    }

    /// <summary>The lock is held.</summary>
    private void Wake()
    {
        changed?.SetResult();
        changed = null;
    }
}
