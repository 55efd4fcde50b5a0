namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Whether a copy of an event may be handled.</summary>
public enum EventClaim
{
    /// <summary>It may: it is the first, or the others were forgotten.</summary>
    Granted,

    /// <summary>Another copy is in work and not yet done.</summary>
    InWork,

    /// <summary>A copy was handled or dead-lettered before.</summary>
    Done,
}
