using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether Meta has verified the business. An open set: an unknown value is kept as it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>VERIFIED</c>.</param>
/// <example>
/// <code>
/// var account = await client.BusinessAccount.GetAsync(cancellationToken: cancellationToken);
/// var maxNumbers = account.BusinessVerificationStatus == BusinessVerificationStatus.Verified ? 20 : 2;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<BusinessVerificationStatus>))]
public readonly record struct BusinessVerificationStatus(string Value) : IWireString<BusinessVerificationStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="BusinessVerificationStatus.Verified"/>
        public const string Verified = "VERIFIED";

        /// <inheritdoc cref="BusinessVerificationStatus.NotVerified"/>
        public const string NotVerified = "NOT_VERIFIED";

        /// <inheritdoc cref="BusinessVerificationStatus.Unverified"/>
        public const string Unverified = "UNVERIFIED";

        /// <inheritdoc cref="BusinessVerificationStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="BusinessVerificationStatus.Rejected"/>
        public const string Rejected = "REJECTED";
    }

    /// <summary>Its papers were accepted: more numbers, higher limits.</summary>
    public static BusinessVerificationStatus Verified { get; } = new(Names.Verified);

    /// <summary>It was never verified.</summary>
    public static BusinessVerificationStatus NotVerified { get; } = new(Names.NotVerified);

    /// <summary>Another word of Meta's for the same.</summary>
    public static BusinessVerificationStatus Unverified { get; } = new(Names.Unverified);

    /// <summary>The papers are being looked at.</summary>
    public static BusinessVerificationStatus Pending { get; } = new(Names.Pending);

    /// <summary>The papers were not accepted.</summary>
    public static BusinessVerificationStatus Rejected { get; } = new(Names.Rejected);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(BusinessVerificationStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static BusinessVerificationStatus IWireString<BusinessVerificationStatus>.Of(string value) => new(value);
}
