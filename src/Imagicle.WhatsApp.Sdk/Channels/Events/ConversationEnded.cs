using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A conversation ended. The customer's next message opens another one.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ConversationEnded&gt;((ended, context, token) =&gt; File.AppendAllTextAsync(
///     "conversations.csv",
///     $"{ended.Conversation.Id};{ended.Conversation.StartedAt:O};{ended.HistoryEntry.Time:O};{ended.Ending}\n",
///     token));
/// </code>
/// </example>
public sealed record ConversationEnded : ConversationEvent
{
    internal ConversationEnded(Conversation conversation, HistoryEntry entry, int number)
        : base(conversation)
    {
        HistoryEntry = entry;
        DuplicateKey = $"conversation/{conversation.Id}/{number}";
    }

    internal ConversationEnded(Conversation conversation, HistoryEntry entry, IncomingMessage message)
        : base(conversation)
    {
        HistoryEntry = entry;
        Message = message;
        DuplicateKey = message.DuplicateKey;
    }

    /// <summary>The end as an entry of the history, with its time.</summary>
    public HistoryEntry HistoryEntry { get; }

    /// <summary>The reason of the end.</summary>
    public ConversationEnding Ending => HistoryEntry.Ending ?? ConversationEnding.Host;

    /// <summary>The customer's message that ended it; null for other reasons.</summary>
    public IncomingMessage? Message { get; }

    internal override string? DuplicateKey { get; }
}
