using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Something that a business may do about calling a customer.
/// </summary>
/// <example>
/// <code>
/// var permission = await client.Calls.GetPermissionAsync("+16505550100");
/// foreach (var limit in permission.Actions.SelectMany(action =&gt; action.Limits))
/// {
///     Console.WriteLine($"{limit.CurrentUsage} of {limit.MaxAllowed} in {limit.TimePeriod}");
/// }
/// </code>
/// </example>
public sealed record CallAction : GraphObject
{
    /// <summary>What.</summary>
    [JsonPropertyName("action_name")]
    public CallActionName? Name { get; init; }

    /// <summary>Whether it may now.</summary>
    [JsonPropertyName("can_perform_action")]
    public bool? CanPerform { get; init; }

    /// <summary>How often.</summary>
    public IReadOnlyList<CallLimit> Limits { get; init => field = value ?? []; } = [];
}
