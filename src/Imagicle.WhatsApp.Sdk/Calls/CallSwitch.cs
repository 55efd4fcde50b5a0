using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// Whether something is on. An open set: an unknown value is kept, in upper case, because Meta writes both.
/// </summary>
/// <example>
/// <code>
/// var settings = await client.Calls.GetSettingsAsync();
/// var canBeCalled = settings.Status == CallSwitch.Enabled;
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>ENABLED</c>.</param>
[JsonConverter(typeof(WireStringConverter<CallSwitch>))]
public readonly record struct CallSwitch(string Value) : IWireString<CallSwitch>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallSwitch.Enabled"/>
        public const string Enabled = "ENABLED";

        /// <inheritdoc cref="CallSwitch.Disabled"/>
        public const string Disabled = "DISABLED";
    }

    /// <summary>On.</summary>
    public static CallSwitch Enabled { get; } = new(Names.Enabled);

    /// <summary>Off.</summary>
    public static CallSwitch Disabled { get; } = new(Names.Disabled);

    static CallSwitch IWireString<CallSwitch>.Of(string value) => new(value.ToUpperInvariant());

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
