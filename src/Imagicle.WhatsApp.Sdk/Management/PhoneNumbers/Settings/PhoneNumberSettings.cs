using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The settings of a number. Also what to change: null stays as it is, and what has no property goes into
/// <see cref="GraphObject.AdditionalFields"/>.
/// </summary>
/// <example>
/// <code>
/// await client.PhoneNumbers.UpdateSettingsAsync(
///     new PhoneNumberSettings { Calling = new() { Status = FeatureStatus.Enabled } }, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record PhoneNumberSettings : GraphObject
{
    /// <summary>Calls.</summary>
    public CallingSettings? Calling { get; init; }

    /// <summary>Whether a customer's changed identity is checked.</summary>
    public IdentitySettings? UserIdentityChange { get; init; }

    /// <summary>Encryption between Meta and the business on top of TLS.</summary>
    public PayloadEncryptionSettings? PayloadEncryption { get; init; }

    /// <summary>Where delivered messages are kept.</summary>
    public StorageSettings? StorageConfiguration { get; init; }
}
