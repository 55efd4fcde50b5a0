using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The business does not share its history (error 2593109).
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/history"/>
/// </summary>
/// <example>
/// <code>
/// // Do not wait for a HistoryChunk of these numbers.
/// var withoutHistory = events.OfType&lt;HistoryDeclined&gt;().Select(declined =&gt; declined.Source.PhoneNumberId);
/// </code>
/// </example>
/// <param name="Errors">Meta's words.</param>
public sealed record HistoryDeclined(IReadOnlyList<WhatsAppError> Errors) : WhatsAppEvent;
