using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What to change of a flow; what is null stays.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
/// </summary>
/// <example>
/// <code>
/// await client.Flows.UpdateAsync("650000000000001", new FlowEdit { Name = "Book a table (2027)" });
/// </code>
/// </example>
public sealed record FlowEdit : GraphObject
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    public IReadOnlyList<FlowCategory>? Categories { get; init; }

    /// <summary>The endpoint that it exchanges data with.</summary>
    public string? EndpointUri { get; init; }

    /// <summary>The app that its endpoint trusts.</summary>
    public string? ApplicationId { get; init; }
}
