namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Registered once per account: the names that an endpoint may be mapped for.</summary>
internal sealed record WebhookAccount(string Name);
