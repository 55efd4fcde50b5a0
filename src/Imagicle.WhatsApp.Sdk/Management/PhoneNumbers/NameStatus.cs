using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of a display name. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>APPROVED</c>.</param>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// var name = number.NameStatus == NameStatus.Approved ? number.VerifiedName : number.DisplayPhoneNumber;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<NameStatus>))]
public readonly record struct NameStatus(string Value) : IWireString<NameStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="NameStatus.Approved"/>
        public const string Approved = "APPROVED";

        /// <inheritdoc cref="NameStatus.AvailableWithoutReview"/>
        public const string AvailableWithoutReview = "AVAILABLE_WITHOUT_REVIEW";

        /// <inheritdoc cref="NameStatus.Declined"/>
        public const string Declined = "DECLINED";

        /// <inheritdoc cref="NameStatus.Expired"/>
        public const string Expired = "EXPIRED";

        /// <inheritdoc cref="NameStatus.PendingReview"/>
        public const string PendingReview = "PENDING_REVIEW";

        /// <inheritdoc cref="NameStatus.None"/>
        public const string None = "NONE";
    }

    /// <summary>Customers see it.</summary>
    public static NameStatus Approved { get; } = new(Names.Approved);

    /// <summary>It needs no review and can be used.</summary>
    public static NameStatus AvailableWithoutReview { get; } = new(Names.AvailableWithoutReview);

    /// <summary>It was refused.</summary>
    public static NameStatus Declined { get; } = new(Names.Declined);

    /// <summary>It was approved too long ago without being used.</summary>
    public static NameStatus Expired { get; } = new(Names.Expired);

    /// <summary>It is being reviewed.</summary>
    public static NameStatus PendingReview { get; } = new(Names.PendingReview);

    /// <summary>There is none.</summary>
    public static NameStatus None { get; } = new(Names.None);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static NameStatus IWireString<NameStatus>.Of(string value) => new(value);
}
