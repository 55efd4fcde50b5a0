using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What Indian law wants to be told of a business. Also what to set.</summary>
/// <example>
/// <code>
/// var info = new ComplianceInfo
/// {
///     EntityName = "Lucky Shrub Private Limited",
///     EntityType = EntityType.Partnership,
///     IsRegistered = true,
///     GrievanceOfficerDetails = new() { Name = "Chandravati P.", Email = "chandravati@luckyshrub.com" },
///     CustomerCareDetails = new() { Email = "support@luckyshrub.com", MobileNumber = "+913854559033" },
/// };
/// await client.Compliance.UpdateAsync(info, cancellationToken);
/// </code>
/// </example>
public sealed record ComplianceInfo : GraphObject
{
    /// <summary>The account that it is about; only read.</summary>
    public string? WhatsappBusinessAccountId { get; init; }

    /// <summary>Always <c>whatsapp</c>.</summary>
    public string? MessagingProduct { get; init; } = "whatsapp";

    /// <summary>The legal name, 2 to 128 characters.</summary>
    public string? EntityName { get; init; }

    /// <summary>The legal form.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>The legal form in words, if it is <see cref="EntityType.Other"/>.</summary>
    public string? EntityTypeCustom { get; init; }

    /// <summary>Whether the business is registered; only for partnerships and other forms.</summary>
    public bool? IsRegistered { get; init; }

    /// <summary>Whom customers complain to.</summary>
    public ComplianceContact? GrievanceOfficerDetails { get; init; }

    /// <summary>Whom customers ask.</summary>
    public ComplianceContact? CustomerCareDetails { get; init; }
}
