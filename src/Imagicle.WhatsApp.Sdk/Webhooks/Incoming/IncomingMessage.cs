using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A message from a customer. One record per kind; see <see cref="IncomingText"/> and its siblings.</summary>
public abstract record IncomingMessage : WhatsAppEvent
{
    private protected IncomingMessage()
    {
    }

    /// <summary>The message id (<c>wamid.…</c>), opaque and case-sensitive. Answer and react with it.</summary>
    public string Id { get; init; } = "";

    /// <summary>When the customer sent it. It can arrive much later; the 24-hour window counts from this time.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Who sent it.</summary>
    public WhatsAppUser Sender { get; init; } = WhatsAppUser.None;

    /// <summary>The group it was written in; null in a chat with one customer.</summary>
    public string? GroupId { get; init; }

    /// <summary>What the message answers, or that it was forwarded.</summary>
    public MessageContext? Context { get; init; }

    /// <summary>Errors about this message; mostly with <see cref="IncomingUnsupported"/>.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];

    /// <summary>The wire <c>type</c>.</summary>
    public abstract MessageType Type { get; }
}
