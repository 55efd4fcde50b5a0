using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How many messages a second a number takes. An open set: an unknown value is kept as it came, and case does not
/// count.
/// </summary>
/// <param name="Value">The wire value, for example <c>STANDARD</c>.</param>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// var perSecond = number.Throughput?.Level == ThroughputLevel.High ? 1000 : 80;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<ThroughputLevel>))]
public readonly record struct ThroughputLevel(string Value) : IWireString<ThroughputLevel>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ThroughputLevel.Standard"/>
        public const string Standard = "STANDARD";

        /// <inheritdoc cref="ThroughputLevel.High"/>
        public const string High = "HIGH";

        /// <inheritdoc cref="ThroughputLevel.NotApplicable"/>
        public const string NotApplicable = "NOT_APPLICABLE";
    }

    /// <summary>80.</summary>
    public static ThroughputLevel Standard { get; } = new(Names.Standard);

    /// <summary>1,000.</summary>
    public static ThroughputLevel High { get; } = new(Names.High);

    /// <summary>It is not registered.</summary>
    public static ThroughputLevel NotApplicable { get; } = new(Names.NotApplicable);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(ThroughputLevel other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static ThroughputLevel IWireString<ThroughputLevel>.Of(string value) => new(value);
}
