using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A participant of a group, or somebody who could not become one.</summary>
/// <example>
/// <code>
/// // Who could not be added, as it was written in the request, and Meta's code.
/// var failed = events.OfType&lt;GroupParticipantsUpdate&gt;()
///     .SelectMany(update =&gt; update.Failed)
///     .Select(participant =&gt; (participant.Input, participant.Errors.FirstOrDefault()?.Code));
/// </code>
/// </example>
public sealed record GroupParticipant
{
    /// <summary>The number or id that the request gave.</summary>
    public string? Input { get; init; }

    /// <summary>Who it is.</summary>
    public WhatsAppUser User { get; init; } = WhatsAppUser.None;

    /// <summary>Why the request failed for this participant.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(GroupParticipant);
}
