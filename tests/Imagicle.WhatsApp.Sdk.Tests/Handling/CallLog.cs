using System.Collections.Concurrent;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

/// <summary>What was called, in order, and a way to wait for a call.</summary>
internal sealed class CallLog
{
    private readonly ConcurrentQueue<string> calls = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = [];

    internal IReadOnlyCollection<string> Calls => calls;

    internal void Note(string call)
    {
        calls.Enqueue(call);
        Of(call).TrySetResult();
    }

    internal Task UntilAsync(string call) => Of(call).Task.WaitAsync(ProcessorHost.Patience);

    private TaskCompletionSource Of(string call) =>
        awaited.GetOrAdd(call, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
