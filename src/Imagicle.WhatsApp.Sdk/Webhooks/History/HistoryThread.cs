namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One chat of the history.</summary>
/// <param name="User">The customer.</param>
/// <param name="Messages">The messages, of both sides.</param>
public sealed record HistoryThread(WhatsAppUser User, IReadOnlyList<HistoryMessage> Messages);
