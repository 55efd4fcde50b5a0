using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A group to make.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference"/>
/// </summary>
/// <example>
/// <code>
/// var requestId = await client.Groups.CreateAsync(new NewGroup("New kitchen")
/// {
///     JoinApproval = GroupJoinApproval.Required,
/// });
/// </code>
/// </example>
/// <param name="Subject">Its name; 128 characters at most.</param>
public sealed record NewGroup(string Subject) : GraphObject
{
    /// <summary>Its description; 2,048 characters at most.</summary>
    public string? Description { get; init; }

    /// <summary>Whether somebody with the link is in it at once. Meta's default: yes.</summary>
    [JsonPropertyName("join_approval_mode")]
    public GroupJoinApproval? JoinApproval { get; init; }

    /// <summary>Its name.</summary>
    public string Subject { get; init => field = Shape.NotBlank(value, nameof(Subject)); } = Shape.NotBlank(Subject);
}
