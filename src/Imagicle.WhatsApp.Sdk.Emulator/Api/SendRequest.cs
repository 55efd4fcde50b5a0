using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A request to send one message, read and within Meta's limits.</summary>
internal sealed record SendRequest(Addressee To, OutgoingMessage Message, SendOptions Options)
{
    /// <summary>Whether it came to <c>/marketing_messages</c>.</summary>
    internal bool IsMarketing { get; init; }
}

/// <summary>
/// Whom a request is for. Neither number nor user id: a user id in <c>to</c>, which Meta accepts and drops.
/// </summary>
/// <param name="Input">As in the request.</param>
internal sealed record Addressee(string Input)
{
    /// <summary>The phone number's digits.</summary>
    internal string? WaId { get; init; }

    internal string? UserId { get; init; }

    /// <summary>Whether the input is the id of a group.</summary>
    internal bool IsGroup { get; init; }
}
