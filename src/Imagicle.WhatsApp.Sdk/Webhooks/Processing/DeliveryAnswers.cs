using System.Collections.Concurrent;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Where a request waits for its delivery to be handled; see <see cref="AcknowledgeMode.AfterHandling"/>.</summary>
internal sealed class DeliveryAnswers
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> waiting = new(StringComparer.Ordinal);

    /// <summary>True: handled. To be called before the inbox has the delivery, and ended with <see cref="Forget"/>.</summary>
    internal Task<bool> Of(string deliveryId) =>
        waiting.GetOrAdd(deliveryId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal void Forget(string deliveryId) => waiting.TryRemove(deliveryId, out _);

    internal void Set(string deliveryId, bool isHandled)
    {
        if (waiting.TryGetValue(deliveryId, out var answer))
        {
            answer.TrySetResult(isHandled);
        }
    }

    /// <summary>Nobody handles anything any more.</summary>
    internal void GiveUp()
    {
        foreach (var answer in waiting.Values)
        {
            answer.TrySetResult(false);
        }
    }
}
