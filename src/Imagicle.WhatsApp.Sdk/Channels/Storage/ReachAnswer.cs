namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What <see cref="IChannelLedger.TryReachAsync"/> says.</summary>
/// <param name="IsAllowed">Whether the user may be written to, and was noted.</param>
/// <param name="Previous">When the user was noted before, if that was within 24 hours; otherwise null.</param>
public readonly record struct ReachAnswer(bool IsAllowed, DateTimeOffset? Previous);
