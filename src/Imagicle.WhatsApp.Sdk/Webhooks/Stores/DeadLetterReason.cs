namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Why an event was put aside.</summary>
/// <example>
/// <code>
/// // A newer version of the SDK may read the others; what a handler refused is worth a replay at once.
/// static bool IsWorthAReplay(DeadLetter letter) =&gt;
///     letter.Reason is DeadLetterReason.HandlerFailed or DeadLetterReason.FilterFailed;
/// </code>
/// </example>
public enum DeadLetterReason
{
    /// <summary>A handler threw, at the last attempt too.</summary>
    HandlerFailed,

    /// <summary>A filter threw, at the last attempt too.</summary>
    FilterFailed,

    /// <summary>It, or the whole webhook, could not be read.</summary>
    Unreadable,

    /// <summary>Its kind is unknown to this version and no handler took it.</summary>
    Unknown,
}
