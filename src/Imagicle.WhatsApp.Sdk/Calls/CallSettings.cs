using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// How the phone number takes and makes calls. To change it, set only what is to change.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-settings"/>
/// </summary>
/// <example>
/// <code>
/// await client.Calls.UpdateSettingsAsync(new CallSettings
/// {
///     Status = CallSwitch.Enabled,
///     CallHours = new CallHours
///     {
///         Status = CallSwitch.Enabled,
///         TimezoneId = "Europe/Rome",
///         Weekly = [new CallWeekday("MONDAY", "0900", "1800")],
///     },
/// });
/// </code>
/// </example>
public sealed record CallSettings : GraphObject
{
    /// <summary>Whether it can be called at all.</summary>
    public CallSwitch? Status { get; init; }

    /// <summary>Where customers see the call icon: <c>DEFAULT</c> or <c>DISABLE_ALL</c>.</summary>
    public string? CallIconVisibility { get; init; }

    /// <summary>Whether a customer who calls lets the business call back.</summary>
    [JsonPropertyName("callback_permission_status")]
    public CallSwitch? CallbackPermission { get; init; }

    /// <summary>When it can be called.</summary>
    public CallHours? CallHours { get; init; }

    /// <summary>Whether calls go over SIP instead of through this API.</summary>
    public CallSip? Sip { get; init; }

    /// <summary>The sound of calls.</summary>
    public CallMedia? Audio { get; init; }

    /// <summary>Pictures in calls.</summary>
    public CallMedia? Video { get; init; }

    /// <summary>How the sound is encrypted: <c>DTLS</c> (Meta's default) or <c>SDES</c>.</summary>
    public string? SrtpKeyExchangeProtocol { get; init; }
}
