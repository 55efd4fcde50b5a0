using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A figure of the endpoint of a flow at a time.
/// </summary>
/// <example>
/// <code>
/// var metric = await client.Flows.GetMetricAsync(
///     "650000000000001", FlowMetricName.RequestCount, FlowMetricGranularity.Day);
/// foreach (var point in metric.DataPoints)
/// {
///     Console.WriteLine($"{point.Timestamp}: {point.Data[0].Value}");
/// }
/// </code>
/// </example>
public sealed record FlowMetricPoint : GraphObject
{
    /// <summary>When the time that it stands for begins.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The values.</summary>
    public IReadOnlyList<FlowMetricValue> Data { get; init => field = value ?? []; } = [];
}
