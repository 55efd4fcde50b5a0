namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// All that is known of how far one message has come. Immutable: <see cref="With"/> gives a new one. Statuses may be
/// added in any order and more than once; the result is the same.
/// </summary>
/// <example>
/// <code>
/// var sent = await client.Messages.SendTextAsync(to, "Your parcel is here.", cancellationToken: cancellationToken);
/// var timeline = new MessageTimeline(sent.Id);
/// foreach (var update in events.OfType&lt;MessageStatusUpdate&gt;().Where(one =&gt; one.MessageId == sent.Id))
/// {
///     timeline = timeline.With(update);
/// }
/// </code>
/// </example>
public sealed class MessageTimeline
{
    /// <summary>A timeline without statuses.</summary>
    /// <param name="messageId">The id (<c>wamid.…</c>) that the send returned.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public MessageTimeline(string messageId)
    {
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        MessageId = messageId;
        Progress = MessageProgress.None;
        Participants = [];
    }

    private MessageTimeline(string messageId, MessageProgress progress, IReadOnlyList<ParticipantProgress> participants)
    {
        MessageId = messageId;
        Progress = progress;
        Participants = participants;
    }

    /// <summary>The id of the message.</summary>
    public string MessageId { get; }

    /// <summary>How far it has come; in a group, with whomever it has come furthest.</summary>
    public MessageProgress Progress { get; }

    /// <summary>In a group, how far it has come with each participant of whom a status came; else empty.</summary>
    public IReadOnlyList<ParticipantProgress> Participants { get; }

    /// <summary>The current status; see <see cref="MessageProgress.Status"/>.</summary>
    public MessageStatus Status => Progress.Status;

    /// <summary>The timeline with one more status.</summary>
    /// <param name="update">The status.</param>
    /// <exception cref="ArgumentException">It is about another message.</exception>
    public MessageTimeline With(MessageStatusUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        if (update.MessageId != MessageId)
        {
            throw new ArgumentException("The status is about another message.", nameof(update));
        }

        var more = MessageProgress.Of(update);
        return new(
            MessageId,
            Progress.With(more),
            update.GroupId is null || update.Recipient.Id.Length == 0
                ? Participants
                : Add(new(update.Recipient, more)));
    }

    /// <summary>One status may know the number, another the user id, a third both: all that fit together become one.</summary>
    private ParticipantProgress[] Add(ParticipantProgress added)
    {
        var others = new List<ParticipantProgress>();
        foreach (var known in Participants)
        {
            if (known.Participant.IsSameAs(added.Participant))
            {
                added = new(known.Participant.With(added.Participant), known.Progress.With(added.Progress));
            }
            else
            {
                others.Add(known);
            }
        }

        return [.. others.Append(added).OrderBy(one => one.Participant.Id, StringComparer.Ordinal)];
    }
}
