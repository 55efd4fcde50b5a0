using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How the two sides of a call agree on a key. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>DTLS</c>.</param>
/// <example>
/// <code>
/// var settings = new PhoneNumberSettings { Calling = new() { SrtpKeyExchangeProtocol = KeyExchange.Sdes } };
/// await client.PhoneNumbers.UpdateSettingsAsync(settings, cancellationToken: cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<KeyExchange>))]
public readonly record struct KeyExchange(string Value) : IWireString<KeyExchange>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="KeyExchange.Dtls"/>
        public const string Dtls = "DTLS";

        /// <inheritdoc cref="KeyExchange.Sdes"/>
        public const string Sdes = "SDES";

        /// <inheritdoc cref="KeyExchange.DtlsSrtp"/>
        public const string DtlsSrtp = "DTLS-SRTP";

        /// <inheritdoc cref="KeyExchange.SdesSrtp"/>
        public const string SdesSrtp = "SDES-SRTP";
    }

    /// <summary>With DTLS-SRTP, over the media connection.</summary>
    public static KeyExchange Dtls { get; } = new(Names.Dtls);

    /// <summary>With SDES-SRTP, in the SIP messages.</summary>
    public static KeyExchange Sdes { get; } = new(Names.Sdes);

    /// <summary>A longer form of the first.</summary>
    public static KeyExchange DtlsSrtp { get; } = new(Names.DtlsSrtp);

    /// <summary>A longer form of the second.</summary>
    public static KeyExchange SdesSrtp { get; } = new(Names.SdesSrtp);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static KeyExchange IWireString<KeyExchange>.Of(string value) => new(value);
}
