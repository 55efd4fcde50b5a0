namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A payment configuration changed (payments in India).
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/payment_configuration_update"/>
/// </summary>
/// <example>
/// <code>
/// var ready = events.OfType&lt;PaymentConfigurationUpdate&gt;()
///     .Where(payment =&gt; payment.Status == "Active")
///     .Select(payment =&gt; $"{payment.Name} ({payment.ProviderName})");
/// </code>
/// </example>
/// <param name="Name">The configuration's name.</param>
public sealed record PaymentConfigurationUpdate(string Name) : WhatsAppEvent
{
    /// <summary>The payment provider.</summary>
    public string? ProviderName { get; init; }

    /// <summary>The merchant's id there (<c>provider_mid</c>).</summary>
    public string? ProviderMerchantId { get; init; }

    /// <summary>For example <c>Needs_Testing</c> or <c>Active</c>.</summary>
    public string? Status { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    internal override string? OrderKey => AccountKey($"payment/{Name}");
}
