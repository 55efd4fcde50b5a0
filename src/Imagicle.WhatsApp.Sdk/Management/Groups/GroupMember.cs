using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Somebody in a group.
/// </summary>
/// <example>
/// <code>
/// var group = await client.Groups.GetAsync("Y2FwaV9ncm91cDox");
/// var userIds = group.Participants.Select(member =&gt; member.UserId);
/// </code>
/// </example>
public sealed record GroupMember : GraphObject
{
    /// <summary>The phone number in Meta's form; null when a username hides it.</summary>
    public string? WaId { get; init; }

    /// <summary>The business-scoped user id.</summary>
    public string? UserId { get; init; }

    /// <summary>The parent one, for enrolled portfolios only.</summary>
    public string? ParentUserId { get; init; }

    /// <summary>The username without <c>@</c>.</summary>
    public string? Username { get; init; }
}
