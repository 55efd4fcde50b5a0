namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Participants joined or left a group, or asked to join.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/webhooks"/>
/// </summary>
/// <example>
/// <code>
/// // Whoever asks may join.
/// var asked = events.OfType&lt;GroupParticipantsUpdate&gt;().Where(update =&gt; update.JoinRequestId is not null);
/// foreach (var update in asked.Where(update =&gt; update.Type == GroupUpdateType.JoinRequestCreated))
/// {
///     await client.Groups.ApproveAsync(update.GroupId, [update.JoinRequestId!], cancellationToken);
/// }
/// </code>
/// </example>
/// <param name="GroupId">The group.</param>
/// <param name="Type">What happened to it.</param>
public sealed record GroupParticipantsUpdate(string GroupId, GroupUpdateType Type) : GroupUpdate(GroupId, Type)
{
    /// <summary>Why, for example <c>invite_link</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The request to join, to approve or reject it with.</summary>
    public string? JoinRequestId { get; init; }

    /// <summary><c>business</c> or <c>participant</c>.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>Who asks to join.</summary>
    public GroupParticipant? Requester { get; init; }

    /// <summary>Who joined.</summary>
    public IReadOnlyList<GroupParticipant> Added { get; init; } = [];

    /// <summary>Who left.</summary>
    public IReadOnlyList<GroupParticipant> Removed { get; init; } = [];

    /// <summary>Who could not be added or removed.</summary>
    public IReadOnlyList<GroupParticipant> Failed { get; init; } = [];
}
