namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// What happens to a message that is no template, outside the 24-hour customer service window. Meta does either.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages"/>
/// </summary>
public enum ClosedWindowBehavior
{
    /// <summary>
    /// Accepted with 200, then a webhook with status <c>failed</c> and error 131047: what Meta mostly does.
    /// </summary>
    FailedStatus,

    /// <summary>Refused at once: HTTP 400 with error 131047.</summary>
    Refuse,
}
