using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The app that the endpoint of a flow trusts.
/// </summary>
/// <example>
/// <code>
/// var flow = await client.Flows.GetAsync("650000000000001");
/// Console.WriteLine(flow.Application?.Id);
/// </code>
/// </example>
public sealed record FlowApplication : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its page.</summary>
    public string? Link { get; init; }
}
