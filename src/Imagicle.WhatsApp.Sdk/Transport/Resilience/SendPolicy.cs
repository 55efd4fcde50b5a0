namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>What one call wants differently from the account's settings; null is the account's.</summary>
/// <param name="Pair">The recipient, see <see cref="PairLimits.KeyOf"/>; null for what Meta's limits do not count.</param>
/// <param name="Timeout">How long all of it may take.</param>
/// <param name="MaxAttempts">How often it is tried at most.</param>
/// <param name="RepeatUnknown">Whether it is repeated although it may have arrived.</param>
/// <param name="Journal">Is told how far the send has come; null if nobody wants to know.</param>
internal readonly record struct SendPolicy(
    long? Pair, TimeSpan? Timeout, int? MaxAttempts, bool RepeatUnknown, ISendJournal? Journal = null);
