namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What a message costs, without the price. Comes with <c>sent</c> and with one of <c>delivered</c> and <c>read</c>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing"/>
/// </summary>
/// <example>
/// <code>
/// // With "sent" only, because the same comes again later.
/// var charged = events.OfType&lt;MessageStatusUpdate&gt;()
///     .Where(update =&gt; update.Status == MessageStatus.Sent &amp;&amp; update.Pricing?.Type == PricingType.Regular)
///     .ToLookup(update =&gt; update.Pricing!.Category);
/// </code>
/// </example>
public sealed record MessagePricing
{
    /// <summary>The rate. Meta writes the international one with a hyphen here and with an underscore elsewhere.</summary>
    public PricingCategory Category { get; init; }

    /// <summary>Charged or free; default when Meta left it out.</summary>
    public PricingType Type { get; init; }

    /// <summary><c>PMP</c> (per message) or <c>CBP</c> (per conversation, before July 2025).</summary>
    public string? Model { get; init; }

    /// <summary>Announced for removal by Meta: prefer <see cref="Type"/> and <see cref="Category"/>.</summary>
    public bool? IsBillable { get; init; }
}
