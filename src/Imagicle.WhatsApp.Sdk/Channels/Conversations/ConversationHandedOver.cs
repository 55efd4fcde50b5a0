namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A conversation was handed over to a human agent, to another one, or back to the bot. Handled after the event during
/// which it happened.
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
    internal ConversationHandedOver(Conversation conversation, ConversationMoment moment, int number)
        : base(conversation)
    {
        Moment = moment;
        DuplicateKey = $"conversation/{conversation.Id}/{number}";
    }

    /// <summary>When it was, and what stands in the history.</summary>
    public ConversationMoment Moment { get; }

    /// <summary>Who serves from then on.</summary>
    public ChannelParticipant To => Moment.Participant ?? ChannelParticipant.Bot;

    /// <summary>The agent, as the host names agents; null for the bot or if the host did not say.</summary>
    public string? Agent => Moment.Agent;

    internal override string? DuplicateKey { get; }
}
