using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The time that one point of a metric stands for. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var perHour = FlowMetricGranularity.Hour;
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>DAY</c>.</param>
[JsonConverter(typeof(WireStringConverter<FlowMetricGranularity>))]
public readonly record struct FlowMetricGranularity(string Value) : IWireString<FlowMetricGranularity>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="FlowMetricGranularity.Day"/>
        public const string Day = "DAY";

        /// <inheritdoc cref="FlowMetricGranularity.Hour"/>
        public const string Hour = "HOUR";

        /// <inheritdoc cref="FlowMetricGranularity.Lifetime"/>
        public const string Lifetime = "LIFETIME";
    }

    /// <summary>A day.</summary>
    public static FlowMetricGranularity Day { get; } = new(Names.Day);

    /// <summary>An hour.</summary>
    public static FlowMetricGranularity Hour { get; } = new(Names.Hour);

    /// <summary>All the time there is.</summary>
    public static FlowMetricGranularity Lifetime { get; } = new(Names.Lifetime);

    static FlowMetricGranularity IWireString<FlowMetricGranularity>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
