using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whose the account is. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>SELF_OWNED</c>.</param>
/// <example>
/// <code>
/// var account = await client.BusinessAccount.GetAsync(cancellationToken: cancellationToken);
/// var isShared = account.OwnershipType == OwnershipType.ClientOwned;
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<OwnershipType>))]
public readonly record struct OwnershipType(string Value) : IWireString<OwnershipType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="OwnershipType.SelfOwned"/>
        public const string SelfOwned = "SELF_OWNED";

        /// <inheritdoc cref="OwnershipType.ClientOwned"/>
        public const string ClientOwned = "CLIENT_OWNED";

        /// <inheritdoc cref="OwnershipType.AgencyOwned"/>
        public const string AgencyOwned = "AGENCY_OWNED";
    }

    /// <summary>The business's own.</summary>
    public static OwnershipType SelfOwned { get; } = new(Names.SelfOwned);

    /// <summary>A client's, shared with this business.</summary>
    public static OwnershipType ClientOwned { get; } = new(Names.ClientOwned);

    /// <summary>An agency's, on behalf of a client.</summary>
    public static OwnershipType AgencyOwned { get; } = new(Names.AgencyOwned);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static OwnershipType IWireString<OwnershipType>.Of(string value) => new(value);
}
