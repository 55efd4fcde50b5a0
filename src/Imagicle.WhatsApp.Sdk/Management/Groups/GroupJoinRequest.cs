using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Somebody who wants into a group.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference"/>
/// </summary>
/// <example>
/// <code>
/// await foreach (var request in client.Groups.ListJoinRequestsAsync("Y2FwaV9ncm91cDox"))
/// {
///     Console.WriteLine($"{request.UserId} since {request.CreatedAt}");
/// }
/// </code>
/// </example>
public sealed record GroupJoinRequest : GraphObject
{
    /// <summary>Its id, to approve or reject it with.</summary>
    [JsonPropertyName("join_request_id")]
    public string? Id { get; init; }

    /// <summary>The phone number in Meta's form; null when a username hides it.</summary>
    public string? WaId { get; init; }

    /// <summary>The business-scoped user id.</summary>
    public string? UserId { get; init; }

    /// <summary>When they asked.</summary>
    [JsonPropertyName("creation_timestamp")]
    public DateTimeOffset? CreatedAt { get; init; }
}
