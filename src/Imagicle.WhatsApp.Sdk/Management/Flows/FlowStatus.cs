using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Where a flow stands. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var flow = await client.Flows.GetAsync("650000000000001");
/// var isDraft = flow.Status == FlowStatus.Draft;
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>DRAFT</c>.</param>
[JsonConverter(typeof(WireStringConverter<FlowStatus>))]
public readonly record struct FlowStatus(string Value) : IWireString<FlowStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="FlowStatus.Draft"/>
        public const string Draft = "DRAFT";

        /// <inheritdoc cref="FlowStatus.Published"/>
        public const string Published = "PUBLISHED";

        /// <inheritdoc cref="FlowStatus.Deprecated"/>
        public const string Deprecated = "DEPRECATED";

        /// <inheritdoc cref="FlowStatus.Blocked"/>
        public const string Blocked = "BLOCKED";

        /// <inheritdoc cref="FlowStatus.Throttled"/>
        public const string Throttled = "THROTTLED";
    }

    /// <summary>It can be edited, and sent for tests.</summary>
    public static FlowStatus Draft { get; } = new(Names.Draft);

    /// <summary>It can be sent; it cannot be edited.</summary>
    public static FlowStatus Published { get; } = new(Names.Published);

    /// <summary>It cannot be sent any more.</summary>
    public static FlowStatus Deprecated { get; } = new(Names.Deprecated);

    /// <summary>Its endpoint fails: it can neither be sent nor opened.</summary>
    public static FlowStatus Blocked { get; } = new(Names.Blocked);

    /// <summary>Its endpoint is unwell: 10 messages an hour can be sent.</summary>
    public static FlowStatus Throttled { get; } = new(Names.Throttled);

    static FlowStatus IWireString<FlowStatus>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
