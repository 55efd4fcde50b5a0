namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>How full an inbox is.</summary>
/// <param name="Deliveries">Deliveries accepted and not completed.</param>
/// <param name="Bytes">The size of their bodies.</param>
/// <param name="Fill">The share of the nearest limit that is used: 0 is empty, 1 is full.</param>
public readonly record struct WebhookInboxStatus(long Deliveries, long Bytes, double Fill);
