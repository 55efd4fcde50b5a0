using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class InMemoryWebhookInboxTests : WebhookInboxContract
{
    protected override IWebhookInbox Create(int maxDeliveries = 1_000, long maxBytes = 1_000_000) =>
        new InMemoryWebhookInbox(Options.Create(
            new WebhookInboxOptions { MaxDeliveries = maxDeliveries, MaxBytes = maxBytes }));
}
