using System.Text.Json;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A SIP server of the business.</summary>
/// <example>
/// <code>
/// var settings = await client.PhoneNumbers.GetSettingsAsync(
///     includeSipCredentials: true, cancellationToken: cancellationToken);
/// var password = settings.Calling?.Sip?.Servers?[0].SipUserPassword;
/// </code>
/// </example>
public sealed record SipServer : GraphObject
{
    /// <summary>The app that it belongs to; only read.</summary>
    public string? AppId { get; init; }

    /// <summary>Its name.</summary>
    public string? Hostname { get; init; }

    /// <summary>Its port; 5061 without.</summary>
    public int? Port { get; init; }

    /// <summary>Parameters of the SIP address of a call.</summary>
    public JsonElement? RequestUriUserParams { get; init; }

    /// <summary>The password that Meta made for calls that the business starts; only read, and only if asked for.</summary>
    public string? SipUserPassword { get; init; }

    /// <summary>Another name of <see cref="SipUserPassword"/>.</summary>
    [JsonInclude]
    [JsonPropertyName("password")]
    internal string? Password
    {
        get => null;
        init => SipUserPassword ??= value;
    }
}
