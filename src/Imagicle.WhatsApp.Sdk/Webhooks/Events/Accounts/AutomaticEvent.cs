namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Meta believes that a conversation that came from an ad led to a lead or a purchase.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/automatic_events"/>
/// </summary>
/// <example>
/// <code>
/// // Conversions to report to Meta, each with the ad that was clicked.
/// var purchases = events.OfType&lt;AutomaticEvent&gt;()
///     .Where(found =&gt; found.Name == AutomaticEventName.Purchase &amp;&amp; found.ClickId is not null)
///     .Select(found =&gt; (found.ClickId, found.Timestamp, found.CustomDataJson));
/// </code>
/// </example>
/// <param name="Id">The id of the message that it was seen in.</param>
/// <param name="Name">What it led to.</param>
public sealed record AutomaticEvent(string Id, AutomaticEventName Name) : WhatsAppEvent
{
    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The click id of the ad, to report the conversion with.</summary>
    public string? ClickId { get; init; }

    /// <summary>Currency, value and the like, as JSON.</summary>
    public string? CustomDataJson { get; init; }

    internal override string? DuplicateKey => Id.Length == 0 ? null : $"automatic/{Id}/{Name.Value}";
}
