using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A group of the phone number.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference"/>
/// </summary>
/// <example>
/// <code>
/// var group = await client.Groups.GetAsync("Y2FwaV9ncm91cDox");
/// Console.WriteLine($"{group.Subject}: {group.Participants.Count} participants");
/// </code>
/// </example>
public sealed record Group : GraphObject
{
    /// <summary>Its id; what <see cref="Recipient.Group"/> takes.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Subject { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether somebody with the link is in it at once.</summary>
    [JsonPropertyName("join_approval_mode")]
    public GroupJoinApproval? JoinApproval { get; init; }

    /// <summary>Whether WhatsApp has suspended it.</summary>
    public bool? Suspended { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>How many are in it, the business not counted.</summary>
    [JsonPropertyName("total_participant_count")]
    public int? ParticipantCount { get; init; }

    /// <summary>Who is in it.</summary>
    public IReadOnlyList<GroupMember> Participants { get; init => field = value ?? []; } = [];

    internal const string Fields =
        "subject,description,participants,total_participant_count,suspended,creation_timestamp,join_approval_mode";

    /// <summary>Meta calls it so where it gives one group, and <c>created_at</c> in the list.</summary>
    [JsonInclude]
    internal DateTimeOffset? CreationTimestamp
    {
        get => null;
        init => CreatedAt ??= value;
    }
}
