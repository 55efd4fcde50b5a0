using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.PhoneNumbers;

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
