namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A display name was reviewed.
/// The number is <see cref="WebhookSource.DisplayPhoneNumber"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/phone_number_name_update"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;PhoneNumberNameUpdate&gt;())
/// {
///     if (update.Decision == NameDecision.Rejected)
///     {
///         Console.Error.WriteLine($"\"{update.RequestedName}\" was refused: {update.RejectionReason}");
///     }
/// }
/// </code>
/// </example>
/// <param name="Decision">What Meta decided.</param>
public sealed record PhoneNumberNameUpdate(NameDecision Decision) : WhatsAppEvent
{
    /// <summary>The name that was asked for.</summary>
    public string? RequestedName { get; init; }

    /// <summary>Why it was refused, for example <c>NAME_EMPLOYEE_NAME_NOT_ALLOWED</c>.</summary>
    public string? RejectionReason { get; init; }

    internal override string? OrderKey => AccountKey($"number/{Source.DisplayPhoneNumber}");
}
