namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A message of the history.</summary>
/// <example>
/// <code>
/// // What customers wrote, without the business's answers.
/// var received = events.OfType&lt;HistoryChunk&gt;()
///     .SelectMany(chunk =&gt; chunk.Threads)
///     .SelectMany(chat =&gt; chat.Messages)
///     .Where(item =&gt; item.Recipient is null)
///     .Select(item =&gt; item.Message);
/// </code>
/// </example>
/// <param name="Message">What was written; its sender is the business where <see cref="Recipient"/> is set.</param>
public sealed record HistoryMessage(IncomingMessage Message)
{
    /// <summary>The customer, if the business wrote it; else null.</summary>
    public WhatsAppUser? Recipient { get; init; }

    /// <summary>How far it had come; empty when Meta left it out.</summary>
    public HistoryStatus Status { get; init; }
}
