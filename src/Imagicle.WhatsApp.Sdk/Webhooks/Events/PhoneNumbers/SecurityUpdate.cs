namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The two-step verification of a number changed.
/// The number is <see cref="WebhookSource.DisplayPhoneNumber"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/security"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;SecurityUpdate&gt;(async (update, context, token) =&gt;
/// {
///     if (update.Event == SecurityEvent.PinResetRequest)
///     {
///         await Console.Error.WriteLineAsync($"User {update.Requester} wants to switch off the PIN.");
///     }
/// });
/// </code>
/// </example>
/// <param name="Event">What happened.</param>
public sealed record SecurityUpdate(SecurityEvent Event) : WhatsAppEvent
{
    /// <summary>Who asked for it: the id of a Meta Business user.</summary>
    public string? Requester { get; init; }

    internal override string? OrderKey => AccountKey($"number/{Source.DisplayPhoneNumber}");
}
