using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether the code that proves the ownership of a number was entered. An open set: an unknown value is kept as it
/// came.
/// </summary>
/// <param name="Value">The wire value, for example <c>VERIFIED</c>.</param>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// if (number.CodeVerificationStatus != CodeVerificationStatus.Verified)
/// {
///     await client.PhoneNumbers.RequestCodeAsync(CodeMethod.Sms, cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<CodeVerificationStatus>))]
public readonly record struct CodeVerificationStatus(string Value) : IWireString<CodeVerificationStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CodeVerificationStatus.Verified"/>
        public const string Verified = "VERIFIED";

        /// <inheritdoc cref="CodeVerificationStatus.NotVerified"/>
        public const string NotVerified = "NOT_VERIFIED";

        /// <inheritdoc cref="CodeVerificationStatus.Unverified"/>
        public const string Unverified = "UNVERIFIED";

        /// <inheritdoc cref="CodeVerificationStatus.Expired"/>
        public const string Expired = "EXPIRED";
    }

    /// <summary>It was.</summary>
    public static CodeVerificationStatus Verified { get; } = new(Names.Verified);

    /// <summary>Not yet.</summary>
    public static CodeVerificationStatus NotVerified { get; } = new(Names.NotVerified);

    /// <summary>Another word of Meta's for the same.</summary>
    public static CodeVerificationStatus Unverified { get; } = new(Names.Unverified);

    /// <summary>Too long ago: it has to be entered anew.</summary>
    public static CodeVerificationStatus Expired { get; } = new(Names.Expired);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static CodeVerificationStatus IWireString<CodeVerificationStatus>.Of(string value) => new(value);
}
