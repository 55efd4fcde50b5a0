namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One chat of the history.</summary>
/// <example>
/// <code>
/// // The last word of each chat.
/// var last = events.OfType&lt;HistoryChunk&gt;()
///     .SelectMany(chunk =&gt; chunk.Threads)
///     .ToLookup(chat =&gt; chat.User.Id, chat =&gt; chat.Messages.MaxBy(item =&gt; item.Message.Timestamp));
/// </code>
/// </example>
/// <param name="User">The customer.</param>
/// <param name="Messages">The messages, of both sides.</param>
public sealed record HistoryThread(WhatsAppUser User, IReadOnlyList<HistoryMessage> Messages);
