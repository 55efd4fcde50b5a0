namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What happened in a conversation.</summary>
/// <example>
/// <code>
/// var chat = await channel.GetChatAsync(to, cancellationToken: cancellationToken);
/// var unanswered = chat?.Conversation?.History.LastOrDefault()?.Kind == ConversationMomentKind.CustomerMessage;
/// </code>
/// </example>
public enum ConversationMomentKind
{
    /// <summary>It was opened by a customer's message, which follows.</summary>
    Started,

    /// <summary>The customer wrote.</summary>
    CustomerMessage,

    /// <summary>The customer sent something that the channel does not take.</summary>
    IgnoredMessage,

    /// <summary>The bot or an agent wrote.</summary>
    BusinessMessage,

    /// <summary>It was handed over to an agent, or back to the bot.</summary>
    HandedOver,

    /// <summary>It ended.</summary>
    Ended,
}
