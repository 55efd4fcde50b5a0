using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How a number takes calls.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-settings"/>
/// </summary>
/// <example>
/// <code>
/// var calling = new CallingSettings
/// {
///     Status = FeatureStatus.Enabled,
///     CallbackPermissionStatus = FeatureStatus.Enabled,
///     Video = new FeatureSettings { Status = FeatureStatus.Disabled },
/// };
/// await client.PhoneNumbers.UpdateSettingsAsync(new() { Calling = calling }, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record CallingSettings : GraphObject
{
    /// <summary>Whether calls are on.</summary>
    public FeatureStatus? Status { get; init; }

    /// <summary>Whether customers see the call button.</summary>
    public CallIconVisibility? CallIconVisibility { get; init; }

    /// <summary>In which countries customers see the call button; null for all.</summary>
    public CallIconSettings? CallIcons { get; init; }

    /// <summary>Whether a customer who called is asked to let the business call back.</summary>
    public FeatureStatus? CallbackPermissionStatus { get; init; }

    /// <summary>When calls are taken.</summary>
    public CallHours? CallHours { get; init; }

    /// <summary>Calls through the business's own SIP servers.</summary>
    public SipSettings? Sip { get; init; }

    /// <summary>How both sides agree on a key.</summary>
    public KeyExchange? SrtpKeyExchangeProtocol { get; init; }

    /// <summary>Sound.</summary>
    public FeatureSettings? Audio { get; init; }

    /// <summary>Pictures.</summary>
    public FeatureSettings? Video { get; init; }

    /// <summary>Meta's addresses that media come from; only read.</summary>
    public CallAddresses? IpAddresses { get; init; }

    /// <summary>What Meta does not allow at present; only read.</summary>
    public CallRestrictions? Restrictions { get; init; }
}
