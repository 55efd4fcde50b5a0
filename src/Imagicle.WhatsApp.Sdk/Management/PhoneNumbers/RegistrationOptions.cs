namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What else can be said when a number is registered.</summary>
/// <example>
/// <code>
/// await client.PhoneNumbers.RegisterAsync(
///     "123456", new RegistrationOptions { DataLocalizationRegion = "DE" }, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record RegistrationOptions
{
    /// <summary>
    /// The country where delivered messages are kept: AE, AU, BH, BR, CA, CH, DE, GB, ID, IN, JP, KR, SG or ZA; null for
    /// no local storage.
    /// </summary>
    public string? DataLocalizationRegion { get; init; }

    /// <summary>Meta's <c>tier</c>, such as <c>PROD</c>; null for its default.</summary>
    public string? Tier { get; init; }

    /// <summary>What the On-Premises API gave to move the number; null for none.</summary>
    public RegistrationBackup? Backup { get; init; }
}
