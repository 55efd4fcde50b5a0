namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The conversation has ended or was erased; nothing was sent or changed.</summary>
public sealed class ConversationEndedException : ChannelRefusalException
{
    /// <summary>A refusal because of the end.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    public ConversationEndedException(string conversationId)
        : base("The conversation has ended. The customer opens a new one; a template can be sent through the channel.") =>
        ConversationId = conversationId;

    /// <summary>The conversation's id.</summary>
    public string ConversationId { get; }
}
