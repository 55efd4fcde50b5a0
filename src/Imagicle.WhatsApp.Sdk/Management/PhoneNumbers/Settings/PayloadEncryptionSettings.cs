using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Encryption of messages between Meta and the business on top of TLS.</summary>
/// <example>
/// <code>
/// var encryption = new PayloadEncryptionSettings { Status = FeatureStatus.Disabled };
/// await client.PhoneNumbers.UpdateSettingsAsync(
///     new() { PayloadEncryption = encryption }, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record PayloadEncryptionSettings : GraphObject
{
    /// <summary>Whether it is on.</summary>
    public FeatureStatus? Status { get; init; }

    /// <summary>The business's public key, in Base64; only written, to switch it on.</summary>
    public string? ClientEncryptionKey { get; init; }

    /// <summary>The fingerprint of the business's key; only read.</summary>
    public string? ClientEncryptionKeyFingerprint { get; init; }

    /// <summary>Meta's public key; only read.</summary>
    public string? CloudEncryptionKey { get; init; }
}
