namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Why an event was put aside.</summary>
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
