using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// Whether calls have sound, or pictures.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-settings"/>
/// </summary>
/// <example>
/// <code>
/// await client.Calls.UpdateSettingsAsync(new CallSettings { Video = new CallMedia { Status = CallSwitch.Enabled } });
/// </code>
/// </example>
public sealed record CallMedia : GraphObject
{
    /// <summary>Whether they have it.</summary>
    public CallSwitch? Status { get; init; }
}
