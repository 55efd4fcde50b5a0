using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>The public key that Meta encrypts the data of flows with.</summary>
/// <example>
/// <code>
/// var key = await client.PhoneNumbers.GetEncryptionKeyAsync(cancellationToken: cancellationToken);
/// Console.WriteLine(key is null ? "There is none." : $"{key.SignatureStatus}");
/// </code>
/// </example>
public sealed record EncryptionKey : GraphObject
{
    /// <summary>The key as PEM.</summary>
    public string? BusinessPublicKey { get; init; }

    /// <summary>Whether it still fits the number.</summary>
    [JsonPropertyName("business_public_key_signature_status")]
    public KeySignatureStatus? SignatureStatus { get; init; }
}
