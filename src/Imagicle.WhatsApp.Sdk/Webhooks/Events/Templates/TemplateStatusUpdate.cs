namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A template was approved, rejected, paused, ...
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_status_update"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;TemplateStatusUpdate&gt;())
/// {
///     if (update.Event == TemplateEvent.Rejected)
///     {
///         Console.Error.WriteLine($"{update.Name}: {update.Reason}. {update.Recommendation}");
///     }
/// }
/// </code>
/// </example>
/// <param name="TemplateId">The template's id, digits.</param>
/// <param name="Event">What happened to it.</param>
public sealed record TemplateStatusUpdate(string TemplateId, TemplateEvent Event) : WhatsAppEvent
{
    /// <summary>The template's name.</summary>
    public string? Name { get; init; }

    /// <summary>The language, such as <c>en_US</c>; Meta may write a hyphen here.</summary>
    public string? Language { get; init; }

    /// <summary><c>AUTHENTICATION</c>, <c>MARKETING</c> or <c>UTILITY</c>.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// Why, for example <c>INVALID_FORMAT</c>, <c>PROMOTIONAL</c>, <c>SCAM</c>; <c>NONE</c> or null if there is
    /// no reason.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>When it is disabled.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>
    /// With a pause or lock: <c>FIRST_PAUSE</c>, <c>SECOND_PAUSE</c>, <c>RATE_LIMITING_PAUSE</c>,
    /// <c>UNPAUSE</c>, <c>DISABLED</c>.
    /// </summary>
    public string? NoteTitle { get; init; }

    /// <summary>With a pause or lock: what that means, in a sentence.</summary>
    public string? NoteText { get; init; }

    /// <summary>Why it was rejected, in a sentence.</summary>
    public string? RejectionReason { get; init; }

    /// <summary>How to change a rejected template.</summary>
    public string? Recommendation { get; init; }

    internal override string? OrderKey => AccountKey($"template/{TemplateId}");
}
