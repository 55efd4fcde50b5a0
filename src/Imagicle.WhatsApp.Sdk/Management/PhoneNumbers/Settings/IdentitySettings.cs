using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Whether webhooks tell the hash of a customer's identity, and sends can depend on it.</summary>
/// <example>
/// <code>
/// var settings = new PhoneNumberSettings { UserIdentityChange = new IdentitySettings { EnableIdentityKeyCheck = true } };
/// await client.PhoneNumbers.UpdateSettingsAsync(settings, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record IdentitySettings : GraphObject
{
    /// <summary>Whether it is on.</summary>
    public bool? EnableIdentityKeyCheck { get; init; }
}
