namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>How far a group message has come with one participant.</summary>
/// <example>
/// <code>
/// static IEnumerable&lt;WhatsAppUser&gt; WhoHasNotRead(MessageTimeline timeline) =&gt; timeline.Participants
///     .Where(one =&gt; one.Progress.ReadAt is null)
///     .Select(one =&gt; one.Participant);
/// </code>
/// </example>
/// <param name="Participant">Who it is.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record ParticipantProgress(WhatsAppUser Participant, MessageProgress Progress);
