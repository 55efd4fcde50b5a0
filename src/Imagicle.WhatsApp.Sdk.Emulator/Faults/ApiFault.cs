namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What can go wrong with a call of the API.</summary>
public enum ApiFault
{
    /// <summary>HTTP 500 with error 131000; nothing is sent.</summary>
    ServerError,

    /// <summary>HTTP 503 with error 2; nothing is sent.</summary>
    Unavailable,

    /// <summary>HTTP 400 with error 130429, the throughput limit; nothing is sent.</summary>
    Throttled,

    /// <summary>HTTP 502 with an HTML page, as from a proxy; nothing is sent.</summary>
    HtmlError,

    /// <summary>HTTP 500 without a body; nothing is sent.</summary>
    EmptyError,

    /// <summary>The connection is cut before anything is done.</summary>
    ConnectionCut,

    /// <summary>The call takes effect, a message is sent, and the connection is cut without an answer.</summary>
    AnswerLost,

    /// <summary>The call takes effect; the answer breaks off in the middle.</summary>
    AnswerCut,

    /// <summary>The call takes effect; the answer comes after <see cref="EmulatorFaults.Delay"/>.</summary>
    SlowAnswer,
}
