using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// A SIP server of the business.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/sip"/>
/// </summary>
/// <example>
/// <code>
/// var server = new CallSipServer("sip.example.com") { Port = 5061 };
/// </code>
/// </example>
/// <param name="Hostname">The server.</param>
public sealed record CallSipServer(string Hostname) : GraphObject
{
    /// <summary>The port, with TLS. Meta's default: 5061.</summary>
    public int? Port { get; init; }

    /// <summary>The password that Meta made for its calls; only with <c>includeSipCredentials</c>. A secret.</summary>
    public string? SipUserPassword { get; init; }

    /// <summary>The app that it belongs to.</summary>
    public string? AppId { get; init; }
}
