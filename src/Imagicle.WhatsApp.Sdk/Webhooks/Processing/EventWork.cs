using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A delivery in work; complete when none of its events remains.</summary>
internal sealed class DeliveryWork(
    WebhookDelivery delivery, int events, Func<CancellationToken, ValueTask>? completed = null)
{
    private int remaining = events;
    private volatile bool isPutBack;
    private volatile bool isLeft;

    /// <summary>What completes it when it came from no inbox.</summary>
    internal Func<CancellationToken, ValueTask>? Completed => completed;

    /// <summary>Whether Meta sent it and can repeat it.</summary>
    internal bool IsWebhook => completed is null;

    internal WebhookDelivery Delivery { get; } = delivery;

    /// <summary>Whether an event is left for Meta to repeat.</summary>
    internal bool IsPutBack
    {
        get => isPutBack;
        set => isPutBack = value;
    }

    /// <summary>Whether an event is left for the next process.</summary>
    internal bool IsLeft
    {
        get => isLeft;
        set => isLeft = value;
    }

    /// <summary>True for the last one.</summary>
    internal bool EndEvent() => Interlocked.Decrement(ref remaining) == 0;
}

/// <summary>One event of a delivery in work.</summary>
internal sealed class EventWork(DeliveryWork owner, WhatsAppEvent e, int position)
{
    internal DeliveryWork Owner { get; } = owner;

    internal WebhookDelivery Delivery => Owner.Delivery;

    internal WhatsAppEvent Event { get; } = e;

    internal string Id { get; } = string.Concat(owner.Delivery.Id, "#", position.ToString(CultureInfo.InvariantCulture));

    /// <summary>Its order key, which the event composes anew each time.</summary>
    internal string? Conversation { get; } = e.OrderKey;

    /// <summary>What comes after it in its conversation.</summary>
    internal EventWork? Next { get; set; }

    /// <summary>Called once, when the event has its turn.</summary>
    internal Action? Begun { get; set; }

    internal string EventType => Event.GetType().Name;

    /// <summary>Why it, or a message inside it, could not be read; null if it could.</summary>
    internal string? Problem => Event switch
    {
        UnknownEvent unknown => unknown.Problem,
        IncomingMessage message => ProblemOf(message),
        MessageEcho echo => ProblemOf(echo.Message),
        StandbyMessage standby => ProblemOf(standby.Message),
        HistoryMedia media => ProblemOf(media.Message),
        HistoryChunk chunk => chunk.Threads
            .SelectMany(thread => thread.Messages)
            .Select(item => ProblemOf(item.Message))
            .FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    internal bool IsUnknown => Event is UnknownEvent or IncomingUnknown;

    internal void Begin()
    {
        Begun?.Invoke();
        Begun = null;
    }

    private static string? ProblemOf(IncomingMessage message) => (message as IncomingUnknown)?.Problem;
}
