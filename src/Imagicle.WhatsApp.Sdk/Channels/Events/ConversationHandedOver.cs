namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A conversation was handed over to a human agent, to another one, or back to the bot. It is handled after the event
/// during which it happened.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ConversationHandedOver&gt;((handed, context, token) =&gt; handed.To == ChannelParticipant.HumanAgent
///     ? handed.Conversation.SendTextAsync($"You now write with {handed.Agent ?? "a colleague"}.", token)
///     : Task.CompletedTask);
/// </code>
/// </example>
public sealed record ConversationHandedOver : ConversationEvent
{
    internal ConversationHandedOver(Conversation conversation, HistoryEntry entry, int number)
        : base(conversation)
    {
        HistoryEntry = entry;
        DuplicateKey = $"conversation/{conversation.Id}/{number}";
    }

    /// <summary>The hand-over as an entry of the history, with its time.</summary>
    public HistoryEntry HistoryEntry { get; }

    /// <summary>The participant who serves from then on.</summary>
    public ChannelParticipant To => HistoryEntry.Participant ?? ChannelParticipant.Bot;

    /// <summary>The agent, as the host names agents; null for the bot or if the host did not say.</summary>
    public string? Agent => HistoryEntry.Agent;

    internal override string? DuplicateKey { get; }
}
