namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What <see cref="IChannelLedger.TryReachAsync"/> says.</summary>
/// <example>
/// <code>
/// // In a ledger of your own, within one transaction.
/// static ReachAnswer Answer(DateTimeOffset? previous, int others, int? limit) =&gt;
///     new(previous is not null || limit is null || others &lt; limit, previous);
/// </code>
/// </example>
/// <param name="IsAllowed">Whether the user may be written to, and was noted.</param>
/// <param name="Previous">When the user was noted before, if that was within 24 hours; otherwise null.</param>
public readonly record struct ReachAnswer(bool IsAllowed, DateTimeOffset? Previous);
