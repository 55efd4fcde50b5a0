using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A conversation ended. What the customer writes next opens another one.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ConversationEnded&gt;((ended, context, token) =&gt; File.AppendAllTextAsync(
///     "conversations.csv",
///     $"{ended.Conversation.Id};{ended.Conversation.StartedAt:O};{ended.Moment.Time:O};{ended.Ending}\n",
///     token));
/// </code>
/// </example>
public sealed record ConversationEnded : ConversationEvent
{
    internal ConversationEnded(Conversation conversation, ConversationMoment moment, int number)
        : base(conversation)
    {
        Moment = moment;
        DuplicateKey = $"conversation/{conversation.Id}/{number}";
    }

    internal ConversationEnded(Conversation conversation, ConversationMoment moment, IncomingMessage message)
        : base(conversation)
    {
        Moment = moment;
        Message = message;
        DuplicateKey = message.DuplicateKey;
    }

    /// <summary>When it was, and what stands in the history.</summary>
    public ConversationMoment Moment { get; }

    /// <summary>Who or what ended it.</summary>
    public ConversationEnding Ending => Moment.Ending ?? ConversationEnding.Host;

    /// <summary>The customer's message that ended it; null if something else did.</summary>
    public IncomingMessage? Message { get; }

    internal override string? DuplicateKey { get; }
}
