using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A request to join that could not be approved or rejected.
/// </summary>
/// <example>
/// <code>
/// var decision = await client.Groups.ApproveAsync("Y2FwaV9ncm91cDox", ["MTY0NjcwNDM1OTU6"]);
/// foreach (var failed in decision.Failed)
/// {
///     Console.WriteLine($"{failed.Id}: {failed.Errors[0].Code}");
/// }
/// </code>
/// </example>
public sealed record FailedJoinRequest : GraphObject
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("join_request_id")]
    public string? Id { get; init; }

    /// <summary>Why.</summary>
    public IReadOnlyList<GroupError> Errors { get; init => field = value ?? []; } = [];
}
