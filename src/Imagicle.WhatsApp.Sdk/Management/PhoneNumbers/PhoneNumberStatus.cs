using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether a number can be used. An open set: an unknown value is kept as it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>CONNECTED</c>.</param>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// if (number.Status != PhoneNumberStatus.Connected)
/// {
///     await client.PhoneNumbers.RegisterAsync("123456", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<PhoneNumberStatus>))]
public readonly record struct PhoneNumberStatus(string Value) : IWireString<PhoneNumberStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PhoneNumberStatus.Connected"/>
        public const string Connected = "CONNECTED";

        /// <inheritdoc cref="PhoneNumberStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="PhoneNumberStatus.Flagged"/>
        public const string Flagged = "FLAGGED";

        /// <inheritdoc cref="PhoneNumberStatus.Restricted"/>
        public const string Restricted = "RESTRICTED";

        /// <inheritdoc cref="PhoneNumberStatus.Banned"/>
        public const string Banned = "BANNED";

        /// <inheritdoc cref="PhoneNumberStatus.Deleted"/>
        public const string Deleted = "DELETED";

        /// <inheritdoc cref="PhoneNumberStatus.Migrated"/>
        public const string Migrated = "MIGRATED";

        /// <inheritdoc cref="PhoneNumberStatus.Disconnected"/>
        public const string Disconnected = "DISCONNECTED";

        /// <inheritdoc cref="PhoneNumberStatus.RateLimited"/>
        public const string RateLimited = "RATE_LIMITED";

        /// <inheritdoc cref="PhoneNumberStatus.Unverified"/>
        public const string Unverified = "UNVERIFIED";

        /// <inheritdoc cref="PhoneNumberStatus.Linked"/>
        public const string Linked = "LINKED";

        /// <inheritdoc cref="PhoneNumberStatus.Unlinked"/>
        public const string Unlinked = "UNLINKED";

        /// <inheritdoc cref="PhoneNumberStatus.Unknown"/>
        public const string Unknown = "UNKNOWN";
    }

    /// <summary>It sends and receives.</summary>
    public static PhoneNumberStatus Connected { get; } = new(Names.Connected);

    /// <summary>It is not registered yet.</summary>
    public static PhoneNumberStatus Pending { get; } = new(Names.Pending);

    /// <summary>Its quality is low; it still sends.</summary>
    public static PhoneNumberStatus Flagged { get; } = new(Names.Flagged);

    /// <summary>It may not write first for a while.</summary>
    public static PhoneNumberStatus Restricted { get; } = new(Names.Restricted);

    /// <summary>Meta has closed it.</summary>
    public static PhoneNumberStatus Banned { get; } = new(Names.Banned);

    /// <summary>It was removed.</summary>
    public static PhoneNumberStatus Deleted { get; } = new(Names.Deleted);

    /// <summary>It moved to another account.</summary>
    public static PhoneNumberStatus Migrated { get; } = new(Names.Migrated);

    /// <summary>It was deregistered.</summary>
    public static PhoneNumberStatus Disconnected { get; } = new(Names.Disconnected);

    /// <summary>It sent too much.</summary>
    public static PhoneNumberStatus RateLimited { get; } = new(Names.RateLimited);

    /// <summary>Its code was not entered yet.</summary>
    public static PhoneNumberStatus Unverified { get; } = new(Names.Unverified);

    /// <summary>It belongs to the account.</summary>
    public static PhoneNumberStatus Linked { get; } = new(Names.Linked);

    /// <summary>It does not belong to the account any more.</summary>
    public static PhoneNumberStatus Unlinked { get; } = new(Names.Unlinked);

    /// <summary>Meta does not say.</summary>
    public static PhoneNumberStatus Unknown { get; } = new(Names.Unknown);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(PhoneNumberStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static PhoneNumberStatus IWireString<PhoneNumberStatus>.Of(string value) => new(value);
}
