namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>An event that could not be handled, with all it takes to look at it or to handle it again.</summary>
/// <example>
/// <code>
/// static string Describe(DeadLetter letter) =&gt;
///     $"{letter.Time:u} {letter.EventType}: {letter.Reason} at attempt {letter.Attempt}, {letter.Problem}";
/// </code>
/// </example>
public sealed record DeadLetter
{
    /// <summary>Which copy of the event it is: delivery id and position in the webhook.</summary>
    public required string Id { get; init; }

    /// <summary>The account; empty for the unnamed one.</summary>
    public string Account { get; init; } = "";

    /// <summary>
    /// The event's exact bytes; the whole webhook if that was unreadable. They hold what the customer wrote: keep them
    /// as safe as the messages themselves.
    /// </summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>
    /// A webhook with only this event, as it is handed in again by a replay; empty if it cannot be replayed. As
    /// personal as <see cref="Json"/>.
    /// </summary>
    public ReadOnlyMemory<byte> Webhook { get; init; }

    /// <summary>The name of the event's record, such as <c>IncomingText</c>.</summary>
    public string EventType { get; init; } = "";

    /// <summary>Why.</summary>
    public DeadLetterReason Reason { get; init; }

    /// <summary>
    /// What failed, and the types of its exceptions; or the reader's problem. Not the messages of exceptions, which
    /// often quote the data they stumbled over.
    /// </summary>
    public string? Problem { get; init; }

    /// <summary>The same for all copies of the event.</summary>
    public string IdempotencyKey { get; init; } = "";

    /// <summary>When the webhook arrived.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The number of the last attempt.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Id and reason only.</summary>
    public override string ToString() => $"{Id} {Reason}";
}
