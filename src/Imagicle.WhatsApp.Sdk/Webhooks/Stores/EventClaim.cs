namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Whether a copy of an event may be handled.</summary>
/// <example>
/// <code>
/// // In a store of your own: who holds the claim may claim again, as after a crash.
/// static EventClaim Claim(bool isDone, string? holder, string owner) =&gt;
///     isDone ? EventClaim.Done
///     : holder is null || holder == owner ? EventClaim.Granted
///     : EventClaim.InWork;
/// </code>
/// </example>
public enum EventClaim
{
    /// <summary>It may: it is the first, or the others were forgotten.</summary>
    Granted,

    /// <summary>Another copy is in work and not yet done.</summary>
    InWork,

    /// <summary>A copy was handled or dead-lettered before.</summary>
    Done,
}
