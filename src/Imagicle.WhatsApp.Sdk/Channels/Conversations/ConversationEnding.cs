namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Who or what ended a conversation.</summary>
/// <example>
/// <code>
/// await foreach (var conversation in channel.ListConversationsAsync(cancellationToken))
/// {
///     if (conversation.Attributes.ContainsKey("solved"))
///     {
///         await conversation.EndAsync(ConversationEnding.HumanAgent, cancellationToken);
///     }
/// }
/// </code>
/// </example>
public enum ConversationEnding
{
    /// <summary>The program around the channel.</summary>
    Host,

    /// <summary>The bot.</summary>
    Bot,

    /// <summary>The human agent.</summary>
    HumanAgent,

    /// <summary>The customer, with one of <see cref="WhatsAppChannelOptions.EndWords"/>.</summary>
    Customer,

    /// <summary>Nobody wrote for <see cref="WhatsAppChannelOptions.SilenceTimeout"/>.</summary>
    Silence,
}
