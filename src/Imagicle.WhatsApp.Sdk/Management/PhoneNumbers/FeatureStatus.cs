using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether a feature is on. An open set: an unknown value is kept as it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>ENABLED</c>.</param>
/// <example>
/// <code>
/// var settings = await client.PhoneNumbers.GetSettingsAsync(cancellationToken: cancellationToken);
/// var takesCalls = settings.Calling?.Status == FeatureStatus.Enabled;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<FeatureStatus>))]
public readonly record struct FeatureStatus(string Value) : IWireString<FeatureStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="FeatureStatus.Enabled"/>
        public const string Enabled = "ENABLED";

        /// <inheritdoc cref="FeatureStatus.Disabled"/>
        public const string Disabled = "DISABLED";
    }

    /// <summary>It is.</summary>
    public static FeatureStatus Enabled { get; } = new(Names.Enabled);

    /// <summary>It is not.</summary>
    public static FeatureStatus Disabled { get; } = new(Names.Disabled);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(FeatureStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static FeatureStatus IWireString<FeatureStatus>.Of(string value) => new(value);
}
