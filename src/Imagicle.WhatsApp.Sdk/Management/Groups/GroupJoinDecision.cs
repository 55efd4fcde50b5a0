using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of requests to join that were approved or rejected.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference"/>
/// </summary>
/// <example>
/// <code>
/// var decision = await client.Groups.ApproveAsync("Y2FwaV9ncm91cDox", ["MTY0NjcwNDM1OTU6"]);
/// Console.WriteLine($"{decision.Done.Count} approved, {decision.Failed.Count} not");
/// </code>
/// </example>
public sealed record GroupJoinDecision : GraphObject
{
    /// <summary>Those for which it failed.</summary>
    [JsonPropertyName("failed_join_requests")]
    public IReadOnlyList<FailedJoinRequest> Failed { get; init => field = value ?? []; } = [];

    /// <summary>The ids of those that were approved or rejected.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Done => Approved ?? Rejected ?? [];

    [JsonInclude]
    [JsonPropertyName("approved_join_requests")]
    internal IReadOnlyList<string>? Approved { get; init; }

    [JsonInclude]
    [JsonPropertyName("rejected_join_requests")]
    internal IReadOnlyList<string>? Rejected { get; init; }
}
