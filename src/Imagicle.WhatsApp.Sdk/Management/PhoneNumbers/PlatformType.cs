using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Where a number is hosted. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>CLOUD_API</c>.</param>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// var isRegistered = number.PlatformType == PlatformType.CloudApi;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<PlatformType>))]
public readonly record struct PlatformType(string Value) : IWireString<PlatformType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PlatformType.CloudApi"/>
        public const string CloudApi = "CLOUD_API";

        /// <inheritdoc cref="PlatformType.OnPremise"/>
        public const string OnPremise = "ON_PREMISE";

        /// <inheritdoc cref="PlatformType.NotApplicable"/>
        public const string NotApplicable = "NOT_APPLICABLE";
    }

    /// <summary>By the Cloud API.</summary>
    public static PlatformType CloudApi { get; } = new(Names.CloudApi);

    /// <summary>By the former On-Premises API.</summary>
    public static PlatformType OnPremise { get; } = new(Names.OnPremise);

    /// <summary>Nowhere: it is not registered.</summary>
    public static PlatformType NotApplicable { get; } = new(Names.NotApplicable);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static PlatformType IWireString<PlatformType>.Of(string value) => new(value);
}
