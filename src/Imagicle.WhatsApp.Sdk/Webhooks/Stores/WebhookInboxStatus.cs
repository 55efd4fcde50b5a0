namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>How full an inbox is.</summary>
/// <example>
/// <code>
/// static async Task&lt;bool&gt; IsNearlyFullAsync(IWebhookInbox inbox, CancellationToken token) =&gt;
///     await inbox.GetStatusAsync(token) is { Fill: &gt; 0.8 };
/// </code>
/// </example>
/// <param name="Deliveries">Deliveries accepted and not completed.</param>
/// <param name="Bytes">The size of their bodies.</param>
/// <param name="Fill">The share of the nearest limit that is used: 0 is empty, 1 is full.</param>
public readonly record struct WebhookInboxStatus(long Deliveries, long Bytes, double Fill);
