using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether a customer lets the business call. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var permission = await client.Calls.GetPermissionAsync("+16505550100");
/// var mayCall = permission.Status != CallPermissionStatus.None;
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>no_permission</c>.</param>
[JsonConverter(typeof(WireStringConverter<CallPermissionStatus>))]
public readonly record struct CallPermissionStatus(string Value) : IWireString<CallPermissionStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallPermissionStatus.None"/>
        public const string None = "no_permission";

        /// <inheritdoc cref="CallPermissionStatus.Temporary"/>
        public const string Temporary = "temporary";

        /// <inheritdoc cref="CallPermissionStatus.Permanent"/>
        public const string Permanent = "permanent";
    }

    /// <summary>They do not.</summary>
    public static CallPermissionStatus None { get; } = new(Names.None);

    /// <summary>They do, until <see cref="CallPermissionInfo.ExpiresAt"/>.</summary>
    public static CallPermissionStatus Temporary { get; } = new(Names.Temporary);

    /// <summary>They do.</summary>
    public static CallPermissionStatus Permanent { get; } = new(Names.Permanent);

    static CallPermissionStatus IWireString<CallPermissionStatus>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
