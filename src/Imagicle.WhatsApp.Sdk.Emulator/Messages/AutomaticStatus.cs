namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>How far the statuses of a message go by themselves; the steps before it are reported too.</summary>
public enum AutomaticStatus
{
    /// <summary>No status is reported.</summary>
    None,

    /// <summary><c>sent</c>, as to a phone that is switched off.</summary>
    Sent,

    /// <summary><c>sent</c> and <c>delivered</c>.</summary>
    Delivered,

    /// <summary><c>sent</c>, <c>delivered</c> and <c>read</c>.</summary>
    Read,
}
