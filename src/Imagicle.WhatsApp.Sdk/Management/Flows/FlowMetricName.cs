using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What is measured of a flow's endpoint. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var metric = await client.Flows.GetMetricAsync(
///     "650000000000001", FlowMetricName.Availability, FlowMetricGranularity.Day);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>ENDPOINT_REQUEST_COUNT</c>.</param>
[JsonConverter(typeof(WireStringConverter<FlowMetricName>))]
public readonly record struct FlowMetricName(string Value) : IWireString<FlowMetricName>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="FlowMetricName.RequestCount"/>
        public const string RequestCount = "ENDPOINT_REQUEST_COUNT";

        /// <inheritdoc cref="FlowMetricName.RequestErrors"/>
        public const string RequestErrors = "ENDPOINT_REQUEST_ERROR";

        /// <inheritdoc cref="FlowMetricName.RequestErrorRate"/>
        public const string RequestErrorRate = "ENDPOINT_REQUEST_ERROR_RATE";

        /// <inheritdoc cref="FlowMetricName.RequestLatency"/>
        public const string RequestLatency = "ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL";

        /// <inheritdoc cref="FlowMetricName.Availability"/>
        public const string Availability = "ENDPOINT_AVAILABILITY";
    }

    /// <summary>How many requests went to it.</summary>
    public static FlowMetricName RequestCount { get; } = new(Names.RequestCount);

    /// <summary>How many of them failed, by kind of error.</summary>
    public static FlowMetricName RequestErrors { get; } = new(Names.RequestErrors);

    /// <summary>The share that failed, from 0 to 1.</summary>
    public static FlowMetricName RequestErrorRate { get; } = new(Names.RequestErrorRate);

    /// <summary>How many took how many seconds, rounded up.</summary>
    public static FlowMetricName RequestLatency { get; } = new(Names.RequestLatency);

    /// <summary>How many health checks it passed and failed.</summary>
    public static FlowMetricName Availability { get; } = new(Names.Availability);

    static FlowMetricName IWireString<FlowMetricName>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
