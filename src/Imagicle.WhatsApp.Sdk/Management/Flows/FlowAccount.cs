using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The business account that a flow belongs to.
/// </summary>
/// <example>
/// <code>
/// var flow = await client.Flows.GetAsync("650000000000001");
/// Console.WriteLine(flow.BusinessAccount?.Id);
/// </code>
/// </example>
public sealed record FlowAccount : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
