namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What one account's events run through. Filled as named options, so that it needs no reflection.</summary>
internal sealed class WebhookPipeline
{
    internal List<Func<IServiceProvider, IWebhookFilter>> Filters { get; } = [];

    internal List<HandlerRegistration> Handlers { get; } = [];
}
