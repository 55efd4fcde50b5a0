using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A file of a flow.
/// </summary>
/// <example>
/// <code>
/// await foreach (var asset in client.Flows.ListAssetsAsync("650000000000001"))
/// {
///     Console.WriteLine($"{asset.Name}: {asset.DownloadUrl}");
/// }
/// </code>
/// </example>
public sealed record FlowAsset : GraphObject
{
    /// <summary>Its name, such as <c>flow.json</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What it is: <c>FLOW_JSON</c>.</summary>
    public string? AssetType { get; init; }

    /// <summary>Where it can be downloaded for a while, by anybody who has the link.</summary>
    public string? DownloadUrl { get; init; }
}
