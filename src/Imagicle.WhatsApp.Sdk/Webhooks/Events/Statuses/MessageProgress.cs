using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a message has come, and when. It only moves forward, whatever the order in which the statuses come and
/// however often.
/// </summary>
/// <example>
/// <code>
/// static string Describe(MessageProgress progress) =&gt; progress switch
/// {
///     { ReadAt: { } at } =&gt; $"read at {at:t}",
///     { HasArrived: true } =&gt; "delivered",
///     { Errors: [var error, ..] } =&gt; $"failed: {error.Title}",
///     _ =&gt; "on its way",
/// };
/// </code>
/// </example>
public sealed record MessageProgress
{
    internal static readonly MessageProgress None = new();

    /// <summary>When it left for the user's phone; null if that status has not come (yet).</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it arrived. Meta leaves this status out when the user reads at once.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When the user saw it.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When the user first played it.</summary>
    public DateTimeOffset? PlayedAt { get; init; }

    /// <summary>When Meta reported a failure, even if another status shows that it arrived all the same.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why it failed.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];

    /// <summary>Statuses that this version does not know, by time; they move nothing.</summary>
    public IReadOnlyList<(MessageStatus Status, DateTimeOffset At)> Others { get; init; } = [];

    /// <summary>
    /// The furthest that it came: played, read, delivered, failed, sent. A failure comes after <c>sent</c> and is final,
    /// but does not undo that the message arrived. Empty if no known status has come.
    /// </summary>
    public MessageStatus Status =>
        PlayedAt is not null ? MessageStatus.Played
        : ReadAt is not null ? MessageStatus.Read
        : DeliveredAt is not null ? MessageStatus.Delivered
        : FailedAt is not null ? MessageStatus.Failed
        : SentAt is not null ? MessageStatus.Sent
        : default;

    /// <summary>It reached the user's phone.</summary>
    public bool HasArrived => (DeliveredAt ?? ReadAt ?? PlayedAt) is not null;

    internal static MessageProgress Of(MessageStatusUpdate update) => update.Status.Value switch
    {
        MessageStatus.Names.Sent => new() { SentAt = update.Timestamp },
        MessageStatus.Names.Delivered => new() { DeliveredAt = update.Timestamp },
        MessageStatus.Names.Read => new() { ReadAt = update.Timestamp },
        MessageStatus.Names.Played => new() { PlayedAt = update.Timestamp },
        MessageStatus.Names.Failed => new() { FailedAt = update.Timestamp, Errors = update.Errors },
        _ => new() { Others = [(update.Status, update.Timestamp)] },
    };

    /// <summary>What both say. The order and the number of times do not matter.</summary>
    internal MessageProgress With(MessageProgress other) => new()
    {
        SentAt = First(SentAt, other.SentAt),
        DeliveredAt = First(DeliveredAt, other.DeliveredAt),
        ReadAt = First(ReadAt, other.ReadAt),
        PlayedAt = First(PlayedAt, other.PlayedAt),
        FailedAt = First(FailedAt, other.FailedAt),
        Errors = [.. Errors.Union(other.Errors).OrderBy(error => error.Code).ThenBy(error => error.Details, StringComparer.Ordinal)],
        Others = [.. Others.Union(other.Others).OrderBy(one => one.At).ThenBy(one => one.Status.Value, StringComparer.Ordinal)],
    };

    private static DateTimeOffset? First(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;
}
