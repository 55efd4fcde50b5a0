using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How Meta judges the account. An open set: an unknown value is kept as it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>APPROVED</c>.</param>
/// <example>
/// <code>
/// var account = await client.BusinessAccount.GetAsync(cancellationToken: cancellationToken);
/// var isApproved = account.AccountReviewStatus == AccountReviewStatus.Approved;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<AccountReviewStatus>))]
public readonly record struct AccountReviewStatus(string Value) : IWireString<AccountReviewStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AccountReviewStatus.Approved"/>
        public const string Approved = "APPROVED";

        /// <inheritdoc cref="AccountReviewStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="AccountReviewStatus.Rejected"/>
        public const string Rejected = "REJECTED";

        /// <inheritdoc cref="AccountReviewStatus.Restricted"/>
        public const string Restricted = "RESTRICTED";
    }

    /// <summary>It passed the review.</summary>
    public static AccountReviewStatus Approved { get; } = new(Names.Approved);

    /// <summary>The review is not over.</summary>
    public static AccountReviewStatus Pending { get; } = new(Names.Pending);

    /// <summary>It did not pass.</summary>
    public static AccountReviewStatus Rejected { get; } = new(Names.Rejected);

    /// <summary>It may not do everything.</summary>
    public static AccountReviewStatus Restricted { get; } = new(Names.Restricted);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(AccountReviewStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static AccountReviewStatus IWireString<AccountReviewStatus>.Of(string value) => new(value);
}
