using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of a request for the official badge. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>PENDING</c>.</param>
/// <example>
/// <code>
/// var badge = await client.PhoneNumbers.GetOfficialAccountAsync(cancellationToken: cancellationToken);
/// var isOfficial = badge.Status == OfficialAccountStatus.Approved;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<OfficialAccountStatus>))]
public readonly record struct OfficialAccountStatus(string Value) : IWireString<OfficialAccountStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="OfficialAccountStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="OfficialAccountStatus.UnderReview"/>
        public const string UnderReview = "UNDER_REVIEW";

        /// <inheritdoc cref="OfficialAccountStatus.Approved"/>
        public const string Approved = "APPROVED";

        /// <inheritdoc cref="OfficialAccountStatus.Rejected"/>
        public const string Rejected = "REJECTED";

        /// <inheritdoc cref="OfficialAccountStatus.Expired"/>
        public const string Expired = "EXPIRED";

        /// <inheritdoc cref="OfficialAccountStatus.Cancelled"/>
        public const string Cancelled = "CANCELLED";
    }

    /// <summary>It was not looked at yet.</summary>
    public static OfficialAccountStatus Pending { get; } = new(Names.Pending);

    /// <summary>It is being looked at.</summary>
    public static OfficialAccountStatus UnderReview { get; } = new(Names.UnderReview);

    /// <summary>The number has the badge.</summary>
    public static OfficialAccountStatus Approved { get; } = new(Names.Approved);

    /// <summary>It was refused.</summary>
    public static OfficialAccountStatus Rejected { get; } = new(Names.Rejected);

    /// <summary>It ran out.</summary>
    public static OfficialAccountStatus Expired { get; } = new(Names.Expired);

    /// <summary>It was taken back.</summary>
    public static OfficialAccountStatus Cancelled { get; } = new(Names.Cancelled);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static OfficialAccountStatus IWireString<OfficialAccountStatus>.Of(string value) => new(value);
}
