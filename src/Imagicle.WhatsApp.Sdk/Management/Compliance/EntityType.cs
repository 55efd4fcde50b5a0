using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The legal form of a business in India. An open set: an unknown value is kept as it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>LIMITED_LIABILITY_PARTNERSHIP</c>.</param>
/// <example>
/// <code>
/// var info = await client.Compliance.GetAsync(cancellationToken);
/// var isCompany = info?.EntityType == EntityType.PublicCompany || info?.EntityType == EntityType.PrivateCompany;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<EntityType>))]
public readonly record struct EntityType(string Value) : IWireString<EntityType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="EntityType.LimitedLiabilityPartnership"/>
        public const string LimitedLiabilityPartnership = "LIMITED_LIABILITY_PARTNERSHIP";

        /// <inheritdoc cref="EntityType.SoleProprietorship"/>
        public const string SoleProprietorship = "SOLE_PROPRIETORSHIP";

        /// <inheritdoc cref="EntityType.Partnership"/>
        public const string Partnership = "PARTNERSHIP";

        /// <inheritdoc cref="EntityType.PublicCompany"/>
        public const string PublicCompany = "PUBLIC_COMPANY";

        /// <inheritdoc cref="EntityType.PrivateCompany"/>
        public const string PrivateCompany = "PRIVATE_COMPANY";

        /// <inheritdoc cref="EntityType.Other"/>
        public const string Other = "OTHER";
    }

    /// <summary>A limited liability partnership.</summary>
    public static EntityType LimitedLiabilityPartnership { get; } = new(Names.LimitedLiabilityPartnership);

    /// <summary>One owner.</summary>
    public static EntityType SoleProprietorship { get; } = new(Names.SoleProprietorship);

    /// <summary>A partnership.</summary>
    public static EntityType Partnership { get; } = new(Names.Partnership);

    /// <summary>A public company.</summary>
    public static EntityType PublicCompany { get; } = new(Names.PublicCompany);

    /// <summary>A private company.</summary>
    public static EntityType PrivateCompany { get; } = new(Names.PrivateCompany);

    /// <summary>Another form, told in <see cref="ComplianceInfo.EntityTypeCustom"/>.</summary>
    public static EntityType Other { get; } = new(Names.Other);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(EntityType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static EntityType IWireString<EntityType>.Of(string value) => new(value);
}
