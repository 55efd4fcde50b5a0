namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A group was created or deleted, or that failed.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/webhooks"/>
/// </summary>
/// <example>
/// <code>
/// // The links of new groups, by the id that Groups.CreateAsync returned.
/// var links = events.OfType&lt;GroupLifecycleUpdate&gt;()
///     .Where(update =&gt; update is { Errors.Count: 0, RequestId: not null, InviteLink: not null })
///     .ToDictionary(update =&gt; update.RequestId!, update =&gt; update.InviteLink);
/// </code>
/// </example>
/// <param name="GroupId">The group.</param>
/// <param name="Type">What happened to it.</param>
public sealed record GroupLifecycleUpdate(string GroupId, GroupUpdateType Type) : GroupUpdate(GroupId, Type)
{
    /// <summary>Its name.</summary>
    public string? Subject { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>The link to join with.</summary>
    public string? InviteLink { get; init; }

    /// <summary><c>approval_required</c> or <c>auto_approve</c>.</summary>
    public string? JoinApprovalMode { get; init; }

    /// <summary>Who was added at once.</summary>
    public IReadOnlyList<GroupParticipant> Added { get; init; } = [];
}
