namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Where an event came from; shared by all events of one change in a webhook.</summary>
/// <example>
/// <code>
/// // By business phone number; account and template events have none.
/// var byNumber = events.ToLookup(received =&gt; received.Source.PhoneNumberId);
/// </code>
/// </example>
public sealed record WebhookSource
{
    internal static readonly WebhookSource None = new();

    private string businessAccountId = "";
    private WebhookField webhookField;
    private string? phoneNumberId;
    private string? displayPhoneNumber;
    private DateTimeOffset? time;

    /// <summary>The WhatsApp Business Account id (<c>entry[].id</c>); the business portfolio's for partner solutions.</summary>
    public string BusinessAccountId
    {
        get => businessAccountId;
        init => businessAccountId = value;
    }

    /// <summary>The webhook field that the app subscribed to, for example <c>messages</c>.</summary>
    public WebhookField Field
    {
        get => webhookField;
        init => webhookField = value;
    }

    /// <summary>The business phone number's id; null for account and template events.</summary>
    public string? PhoneNumberId
    {
        get => phoneNumberId;
        init => phoneNumberId = value;
    }

    /// <summary>The business phone number, as Meta displays it.</summary>
    public string? DisplayPhoneNumber
    {
        get => displayPhoneNumber;
        init => displayPhoneNumber = value;
    }

    /// <summary>When Meta made the notification (<c>entry[].time</c>); not on the field <c>messages</c>.</summary>
    public DateTimeOffset? Time
    {
        get => time;
        init => time = value;
    }

    // The properties of a webhook come in any order, so the reader fills these in as it meets them.
    internal void SetEntry(string? id, DateTimeOffset? at)
    {
        businessAccountId = id ?? "";
        time = at;
    }

    internal void SetField(WebhookField value) => webhookField = value;

    internal void SetPhoneNumber(string? id, string? display)
    {
        phoneNumberId = id;
        displayPhoneNumber = display;
    }

    /// <summary>The field only.</summary>
    public override string ToString() => Field.ToString();
}
