namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Where an event came from; shared by all events of one change in a webhook.</summary>
public sealed record WebhookSource
{
    internal static readonly WebhookSource None = new();

    /// <summary>The WhatsApp Business Account id (<c>entry[].id</c>); the business portfolio's for partner solutions.</summary>
    public string BusinessAccountId { get; init; } = "";

    /// <summary>The webhook field that the app subscribed to, for example <c>messages</c>.</summary>
    public WebhookField Field { get; init; }

    /// <summary>The business phone number's id; null for account and template events.</summary>
    public string? PhoneNumberId { get; init; }

    /// <summary>The business phone number, as Meta displays it.</summary>
    public string? DisplayPhoneNumber { get; init; }

    /// <summary>When Meta made the notification (<c>entry[].time</c>); not on the field <c>messages</c>.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The field only.</summary>
    public override string ToString() => Field.ToString();
}
