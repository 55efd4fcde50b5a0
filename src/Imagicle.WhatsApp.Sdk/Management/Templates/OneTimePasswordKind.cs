using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How a one-time password gets from the message into the app. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var button = new OneTimePasswordButtonDefinition(OneTimePasswordKind.CopyCode) { Text = "Copy code" };
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>COPY_CODE</c>.</param>
[JsonConverter(typeof(WireStringConverter<OneTimePasswordKind>))]
public readonly record struct OneTimePasswordKind(string Value) : IWireString<OneTimePasswordKind>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="OneTimePasswordKind.CopyCode"/>
        public const string CopyCode = "COPY_CODE";

        /// <inheritdoc cref="OneTimePasswordKind.OneTap"/>
        public const string OneTap = "ONE_TAP";

        /// <inheritdoc cref="OneTimePasswordKind.ZeroTap"/>
        public const string ZeroTap = "ZERO_TAP";
    }

    /// <summary>The customer taps to copy it, and pastes it.</summary>
    public static OneTimePasswordKind CopyCode { get; } = new(Names.CopyCode);

    /// <summary>The customer taps, and the app gets it (Android).</summary>
    public static OneTimePasswordKind OneTap { get; } = new(Names.OneTap);

    /// <summary>The app gets it without a tap (Android).</summary>
    public static OneTimePasswordKind ZeroTap { get; } = new(Names.ZeroTap);

    static OneTimePasswordKind IWireString<OneTimePasswordKind>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
