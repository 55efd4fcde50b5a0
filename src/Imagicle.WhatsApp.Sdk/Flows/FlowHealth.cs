using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Flows;

/// <summary>
/// Whether a flow can be sent, and what is in the way.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
/// </summary>
/// <example>
/// <code>
/// var flow = await client.Flows.GetAsync("650000000000001", ["health_status"]);
/// var isFine = flow.HealthStatus?.CanSendMessage == "AVAILABLE";
/// </code>
/// </example>
public sealed record FlowHealth : GraphObject
{
    /// <summary><c>AVAILABLE</c>, <c>LIMITED</c> or <c>BLOCKED</c>.</summary>
    public string? CanSendMessage { get; init; }

    /// <summary>The flow and all that it depends on.</summary>
    public IReadOnlyList<FlowHealthEntity> Entities { get; init => field = value ?? []; } = [];
}
