using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether customers see the call button. An open set: an unknown value is kept as it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>DEFAULT</c>.</param>
/// <example>
/// <code>
/// var settings = new PhoneNumberSettings
/// {
///     Calling = new() { Status = FeatureStatus.Enabled, CallIconVisibility = CallIconVisibility.DisableAll },
/// };
/// await client.PhoneNumbers.UpdateSettingsAsync(settings, cancellationToken: cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<CallIconVisibility>))]
public readonly record struct CallIconVisibility(string Value) : IWireString<CallIconVisibility>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallIconVisibility.Default"/>
        public const string Default = "DEFAULT";

        /// <inheritdoc cref="CallIconVisibility.DisableAll"/>
        public const string DisableAll = "DISABLE_ALL";

        /// <inheritdoc cref="CallIconVisibility.Visible"/>
        public const string Visible = "VISIBLE";

        /// <inheritdoc cref="CallIconVisibility.Hidden"/>
        public const string Hidden = "HIDDEN";
    }

    /// <summary>In the chat and in the profile.</summary>
    public static CallIconVisibility Default { get; } = new(Names.Default);

    /// <summary>Nowhere; customers can still tap call buttons in messages.</summary>
    public static CallIconVisibility DisableAll { get; } = new(Names.DisableAll);

    /// <summary>They do; an older word of Meta's.</summary>
    public static CallIconVisibility Visible { get; } = new(Names.Visible);

    /// <summary>They do not; an older word of Meta's.</summary>
    public static CallIconVisibility Hidden { get; } = new(Names.Hidden);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(CallIconVisibility other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static CallIconVisibility IWireString<CallIconVisibility>.Of(string value) => new(value);
}
