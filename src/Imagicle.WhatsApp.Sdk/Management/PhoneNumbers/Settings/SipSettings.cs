using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Calls through the business's own SIP servers.</summary>
/// <example>
/// <code>
/// var sip = new SipSettings
/// {
///     Status = FeatureStatus.Enabled,
///     Servers = [new SipServer { Hostname = "sip.example.com", Port = 5061 }],
/// };
/// await client.PhoneNumbers.UpdateSettingsAsync(new() { Calling = new() { Sip = sip } }, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record SipSettings : GraphObject
{
    /// <summary>Whether calls go there.</summary>
    public FeatureStatus? Status { get; init; }

    /// <summary>One for each app.</summary>
    public IReadOnlyList<SipServer>? Servers { get; init; }
}
