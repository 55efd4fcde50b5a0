using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How often something may be done in a time.
/// </summary>
/// <example>
/// <code>
/// var permission = await client.Calls.GetPermissionAsync("+16505550100");
/// var isReached = permission.Actions.SelectMany(action =&gt; action.Limits)
///     .Any(limit =&gt; limit.CurrentUsage &gt;= limit.MaxAllowed);
/// </code>
/// </example>
public sealed record CallLimit : GraphObject
{
    /// <summary>The time, as ISO 8601 writes it: <c>PT24H</c>, <c>P7D</c>.</summary>
    public string? TimePeriod { get; init; }

    /// <summary>How often it may be done.</summary>
    public int? MaxAllowed { get; init; }

    /// <summary>How often it was done.</summary>
    public int? CurrentUsage { get; init; }

    /// <summary>When the count starts anew.</summary>
    [JsonPropertyName("limit_expiration_time")]
    public DateTimeOffset? ExpiresAt { get; init; }
}
