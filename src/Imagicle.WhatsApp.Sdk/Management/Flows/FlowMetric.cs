using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A figure of the endpoint of a flow.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/healthmonitoring"/>
/// </summary>
/// <example>
/// <code>
/// var metric = await client.Flows.GetMetricAsync(
///     "650000000000001", FlowMetricName.Availability, FlowMetricGranularity.Day);
/// foreach (var point in metric.DataPoints)
/// {
///     Console.WriteLine($"{point.Timestamp}: {point.Data.Count} values");
/// }
/// </code>
/// </example>
public sealed record FlowMetric : GraphObject
{
    /// <summary>What is measured.</summary>
    public FlowMetricName? Name { get; init; }

    /// <summary>The time that a point stands for.</summary>
    public FlowMetricGranularity? Granularity { get; init; }

    /// <summary>The points.</summary>
    public IReadOnlyList<FlowMetricPoint> DataPoints { get; init => field = value ?? []; } = [];
}
