namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Settings of a phone number, such as those of calling, changed.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/account_settings_update"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;AccountSettingsUpdate&gt;())
/// {
///     using var settings = JsonDocument.Parse(update.SettingsJson ?? "{}");
///     var hasCalling = settings.RootElement.TryGetProperty("calling", out var calling);
/// }
/// </code>
/// </example>
/// <param name="Type">What changed: <c>phone_number_settings</c>.</param>
public sealed record AccountSettingsUpdate(string Type) : WhatsAppEvent
{
    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The settings as JSON, as Meta sent them.</summary>
    public string? SettingsJson { get; init; }

    internal override string? OrderKey => AccountKey($"settings/{Source.PhoneNumberId}");
}
