namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>One thing that happened in a conversation.</summary>
/// <example>
/// <code>
/// await foreach (var conversation in channel.ListConversationsAsync(cancellationToken))
/// {
///     var transcript = conversation.History
///         .Where(entry =&gt; entry.Text is not null)
///         .Select(entry =&gt; $"{entry.Time:t} {entry.Participant?.ToString() ?? "Customer"}: {entry.Text}");
///     await File.WriteAllLinesAsync($"{conversation.Id}.txt", transcript, cancellationToken);
/// }
/// </code>
/// </example>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Time">The time it happened; of a customer's message, the time it was written.</param>
public sealed record HistoryEntry(HistoryEntryKind Kind, DateTimeOffset Time)
{
    /// <summary>
    /// The writer of a <see cref="HistoryEntryKind.BusinessMessage"/>, or who serves from a
    /// <see cref="HistoryEntryKind.HandedOver"/> on; null for other kinds.
    /// </summary>
    public ChannelParticipant? Participant { get; init; }

    /// <summary>The agent, as the host names agents; null for the bot or if the host did not say.</summary>
    public string? Agent { get; init; }

    /// <summary>The id (<c>wamid.…</c>) of the message; null for entries without one.</summary>
    public string? MessageId { get; init; }

    /// <summary>The kind of the message's content; null for entries without a message.</summary>
    public ContentKind? Content { get; init; }

    /// <summary>The message's text or caption, a button's title or a template's name; null without any.</summary>
    public string? Text { get; init; }

    /// <summary>The point where the flow was entered; null unless <see cref="HistoryEntryKind.Started"/>.</summary>
    public FlowEntry? FlowEntry { get; init; }

    /// <summary>The reason of the end; null unless <see cref="HistoryEntryKind.Ended"/>.</summary>
    public ConversationEnding? Ending { get; init; }

    /// <summary>The kind only: texts never reach a log by accident.</summary>
    public override string ToString() => Kind.ToString();
}
