namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>One thing that happened in a conversation.</summary>
/// <example>
/// <code>
/// await foreach (var conversation in channel.ListConversationsAsync(cancellationToken))
/// {
///     var transcript = conversation.History
///         .Where(moment =&gt; moment.Text is not null)
///         .Select(moment =&gt; $"{moment.Time:t} {moment.Participant?.ToString() ?? "Customer"}: {moment.Text}");
///     await File.WriteAllLinesAsync($"{conversation.Id}.txt", transcript, cancellationToken);
/// }
/// </code>
/// </example>
/// <param name="Kind">What.</param>
/// <param name="Time">When: of a customer's message, when it was written.</param>
public sealed record ConversationMoment(ConversationMomentKind Kind, DateTimeOffset Time)
{
    /// <summary>
    /// Who wrote, of <see cref="ConversationMomentKind.BusinessMessage"/>; who serves from now on, of
    /// <see cref="ConversationMomentKind.HandedOver"/>; otherwise null.
    /// </summary>
    public ChannelParticipant? Participant { get; init; }

    /// <summary>The agent, as the host names agents; null for the bot or if the host did not say.</summary>
    public string? Agent { get; init; }

    /// <summary>The id (<c>wamid.…</c>) of the message; null for what is none.</summary>
    public string? MessageId { get; init; }

    /// <summary>What the message is made of; null for what is none.</summary>
    public ContentKind? Content { get; init; }

    /// <summary>Its text or caption, a button's title or a template's name; null without.</summary>
    public string? Text { get; init; }

    /// <summary>Where the flow was entered; only of <see cref="ConversationMomentKind.Started"/>.</summary>
    public FlowEntry? Entry { get; init; }

    /// <summary>Who or what ended it; only of <see cref="ConversationMomentKind.Ended"/>.</summary>
    public ConversationEnding? Ending { get; init; }

    /// <summary>The kind only: texts never reach a log by accident.</summary>
    public override string ToString() => Kind.ToString();
}
