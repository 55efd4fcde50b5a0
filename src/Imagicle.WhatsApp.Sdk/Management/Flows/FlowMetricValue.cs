using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A value of a figure.
/// </summary>
/// <example>
/// <code>
/// var metric = await client.Flows.GetMetricAsync(
///     "650000000000001", FlowMetricName.RequestCount, FlowMetricGranularity.Day);
/// foreach (var value in metric.DataPoints.SelectMany(point =&gt; point.Data))
/// {
///     Console.WriteLine($"{value.Key}: {value.Value}");
/// }
/// </code>
/// </example>
public sealed record FlowMetricValue : GraphObject
{
    /// <summary>
    /// What it is of: <c>value</c>, <c>succeeded</c>, <c>timeout_error</c>, a number of seconds, ...
    /// </summary>
    public string? Key { get; init; }

    /// <summary>The value.</summary>
    public double? Value { get; init; }
}
