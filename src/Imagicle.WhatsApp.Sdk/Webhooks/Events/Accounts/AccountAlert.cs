namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Meta draws attention to something.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/account_alerts"/>
/// </summary>
/// <example>
/// <code>
/// // What somebody should look at today.
/// var alerts = events.OfType&lt;AccountAlert&gt;()
///     .Where(alert =&gt; alert.Severity == AlertSeverity.Critical &amp;&amp; alert.Status == "ACTIVE")
///     .Select(alert =&gt; $"{alert.EntityType} {alert.EntityId}: {alert.Type}. {alert.Description}");
/// </code>
/// </example>
/// <param name="Type">What it is about.</param>
public sealed record AccountAlert(AlertType Type) : WhatsAppEvent
{
    /// <summary>What <see cref="EntityId"/> is the id of: <c>PHONE_NUMBER</c>, <c>BUSINESS</c>, <c>WABA</c>, ...</summary>
    public string? EntityType { get; init; }

    /// <summary>The number, portfolio or account that it is about.</summary>
    public string? EntityId { get; init; }

    /// <summary>How bad it is; empty when Meta left it out.</summary>
    public AlertSeverity Severity { get; init; }

    /// <summary><c>ACTIVE</c> or <c>NONE</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Meta's words.</summary>
    public string? Description { get; init; }

    internal override string? OrderKey => AccountKey("account");
}
