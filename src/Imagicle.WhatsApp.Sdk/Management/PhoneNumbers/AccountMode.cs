using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether a number is for real or for tests. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>LIVE</c>.</param>
/// <example>
/// <code>
/// var filter = new PhoneNumberFilter { AccountMode = AccountMode.Live };
/// var live = client.PhoneNumbers.ListAsync(filter, cancellationToken: cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<AccountMode>))]
public readonly record struct AccountMode(string Value) : IWireString<AccountMode>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AccountMode.Live"/>
        public const string Live = "LIVE";

        /// <inheritdoc cref="AccountMode.Sandbox"/>
        public const string Sandbox = "SANDBOX";
    }

    /// <summary>It reaches everyone.</summary>
    public static AccountMode Live { get; } = new(Names.Live);

    /// <summary>It reaches a few allow-listed numbers.</summary>
    public static AccountMode Sandbox { get; } = new(Names.Sandbox);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static AccountMode IWireString<AccountMode>.Of(string value) => new(value);
}
