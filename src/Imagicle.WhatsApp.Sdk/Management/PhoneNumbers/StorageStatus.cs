using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Where Meta keeps messages that were delivered. An open set: an unknown value is kept as it came, and case does not
/// count.
/// </summary>
/// <param name="Value">The wire value, for example <c>default</c>.</param>
/// <example>
/// <code>
/// var settings = await client.PhoneNumbers.GetSettingsAsync(cancellationToken: cancellationToken);
/// var isLocal = settings.StorageConfiguration?.Status == StorageStatus.InCountryStorageEnabled;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<StorageStatus>))]
public readonly record struct StorageStatus(string Value) : IWireString<StorageStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="StorageStatus.Default"/>
        public const string Default = "default";

        /// <inheritdoc cref="StorageStatus.InCountryStorageEnabled"/>
        public const string InCountryStorageEnabled = "in_country_storage_enabled";
    }

    /// <summary>In Meta's data centres, briefly.</summary>
    public static StorageStatus Default { get; } = new(Names.Default);

    /// <summary>In the region that was chosen.</summary>
    public static StorageStatus InCountryStorageEnabled { get; } = new(Names.InCountryStorageEnabled);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(StorageStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static StorageStatus IWireString<StorageStatus>.Of(string value) => new(value);
}
