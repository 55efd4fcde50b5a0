using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether a public key still fits the number. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>VALID</c>.</param>
/// <example>
/// <code>
/// var key = await client.PhoneNumbers.GetEncryptionKeyAsync(cancellationToken: cancellationToken);
/// var isUsable = key?.SignatureStatus == KeySignatureStatus.Valid;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<KeySignatureStatus>))]
public readonly record struct KeySignatureStatus(string Value) : IWireString<KeySignatureStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="KeySignatureStatus.Valid"/>
        public const string Valid = "VALID";

        /// <inheritdoc cref="KeySignatureStatus.Mismatch"/>
        public const string Mismatch = "MISMATCH";
    }

    /// <summary>It does.</summary>
    public static KeySignatureStatus Valid { get; } = new(Names.Valid);

    /// <summary>The number was registered anew since: set the key again.</summary>
    public static KeySignatureStatus Mismatch { get; } = new(Names.Mismatch);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static KeySignatureStatus IWireString<KeySignatureStatus>.Of(string value) => new(value);
}
