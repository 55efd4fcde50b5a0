namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A message of the history.</summary>
/// <param name="Message">What was written; its sender is the business where <see cref="Recipient"/> is set.</param>
public sealed record HistoryMessage(IncomingMessage Message)
{
    /// <summary>The customer, if the business wrote it; else null.</summary>
    public WhatsAppUser? Recipient { get; init; }

    /// <summary>How far it had come; empty when Meta left it out.</summary>
    public HistoryStatus Status { get; init; }
}
