namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Where a message of the business is.</summary>
public enum EmulatedMessageStatus
{
    /// <summary>Taken, nothing more known; it stays so when statuses are not automatic or Meta would drop it.</summary>
    Accepted,

    /// <summary>On its way to the customer's phone.</summary>
    Sent,

    /// <summary>On the customer's phone.</summary>
    Delivered,

    /// <summary>Seen by the customer.</summary>
    Read,

    /// <summary>Never delivered; <see cref="EmulatedMessage.Error"/> says why.</summary>
    Failed,
}
