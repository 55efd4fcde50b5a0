using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A participant of a group, or somebody who could not become one.</summary>
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
