namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Meta believes that a conversation that came from an ad led to a lead or a purchase.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/automatic_events"/>
/// </summary>
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
