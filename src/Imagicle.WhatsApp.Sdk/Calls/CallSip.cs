using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// Calls over SIP.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/sip"/>
/// </summary>
/// <example>
/// <code>
/// await client.Calls.UpdateSettingsAsync(new CallSettings
/// {
///     Sip = new CallSip { Status = CallSwitch.Enabled, Servers = [new CallSipServer("sip.example.com") { Port = 5061 }] },
/// });
/// </code>
/// </example>
public sealed record CallSip : GraphObject
{
    /// <summary>Whether calls go over SIP; this API then takes none.</summary>
    public CallSwitch? Status { get; init; }

    /// <summary>The business's servers; one for each app.</summary>
    public IReadOnlyList<CallSipServer>? Servers { get; init; }
}
