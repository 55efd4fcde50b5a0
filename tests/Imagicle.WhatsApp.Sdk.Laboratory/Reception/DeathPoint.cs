namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>The named points of a webhook's way at which a host process can be killed.</summary>
internal enum DeathPoint
{
    None,

    /// <summary>Verified, not stored.</summary>
    BeforeCommit,

    /// <summary>Stored, not answered.</summary>
    AfterCommit,

    /// <summary>Answered; handling runs or not.</summary>
    AfterAnswer,

    /// <summary>Handed out by the inbox, not read.</summary>
    BeforeHandling,

    /// <summary>In the handler, its effect half done.</summary>
    DuringHandling,

    /// <summary>In the handler, its effect written and its transaction open.</summary>
    DuringTransaction,

    /// <summary>The handler is done, its event not yet marked so.</summary>
    AfterHandling,

    /// <summary>The event is marked as done.</summary>
    AfterMark,

    /// <summary>All events of the delivery are done, the delivery not yet marked so.</summary>
    BeforeCompletion,
}
