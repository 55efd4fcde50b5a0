using System.Globalization;
using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// How many customers a business may write to first in 24 hours. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// var limit = number.WhatsappBusinessManagerMessagingLimit ?? MessagingLimit.NotSet;
/// var isEnough = limit == MessagingLimit.Unlimited || limit.Customers &gt;= 5000;
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>TIER_50</c>.</param>
[JsonConverter(typeof(WireStringConverter<MessagingLimit>))]
public readonly record struct MessagingLimit(string Value) : IWireString<MessagingLimit>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="MessagingLimit.Tier50"/>
        public const string Tier50 = "TIER_50";

        /// <inheritdoc cref="MessagingLimit.Tier250"/>
        public const string Tier250 = "TIER_250";

        /// <inheritdoc cref="MessagingLimit.Tier1K"/>
        public const string Tier1K = "TIER_1K";

        /// <inheritdoc cref="MessagingLimit.Tier2K"/>
        public const string Tier2K = "TIER_2K";

        /// <inheritdoc cref="MessagingLimit.Tier10K"/>
        public const string Tier10K = "TIER_10K";

        /// <inheritdoc cref="MessagingLimit.Tier100K"/>
        public const string Tier100K = "TIER_100K";

        /// <inheritdoc cref="MessagingLimit.Unlimited"/>
        public const string Unlimited = "TIER_UNLIMITED";

        /// <inheritdoc cref="MessagingLimit.NotSet"/>
        public const string NotSet = "TIER_NOT_SET";
    }

    /// <summary>50 customers.</summary>
    public static MessagingLimit Tier50 { get; } = new(Names.Tier50);

    /// <summary>250 customers.</summary>
    public static MessagingLimit Tier250 { get; } = new(Names.Tier250);

    /// <summary>1,000 customers.</summary>
    public static MessagingLimit Tier1K { get; } = new(Names.Tier1K);

    /// <summary>2,000 customers.</summary>
    public static MessagingLimit Tier2K { get; } = new(Names.Tier2K);

    /// <summary>10,000 customers.</summary>
    public static MessagingLimit Tier10K { get; } = new(Names.Tier10K);

    /// <summary>100,000 customers.</summary>
    public static MessagingLimit Tier100K { get; } = new(Names.Tier100K);

    /// <summary>Any number of customers.</summary>
    public static MessagingLimit Unlimited { get; } = new(Names.Unlimited);

    /// <summary>No limit is known yet.</summary>
    public static MessagingLimit NotSet { get; } = new(Names.NotSet);

    /// <summary>The number of customers, also of a limit that Meta writes as a number; null if unlimited or unknown.</summary>
    public int? Customers
    {
        get
        {
            var digits = Value.AsSpan();
            if (digits.StartsWith("TIER_", StringComparison.Ordinal))
            {
                digits = digits[5..];
            }

            var factor = digits is [.., 'K'] ? 1000 : 1;
            return int.TryParse(digits.TrimEnd('K'), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count <= int.MaxValue / factor
                    ? count * factor
                    : null;
        }
    }

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static MessagingLimit IWireString<MessagingLimit>.Of(string value) => new(value);
}
