using System.Net;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.AspNetCore.Tests;

public sealed class WebhookAcknowledgeTests
{
    [Fact]
    public async Task Post_AfterHandling_Is503WhileTheHandlerFailsAnd200WhenItIsDone()
    {
        var calls = 0;
        await using var app = await WebhookApp.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((_, _, _) =>
                Interlocked.Increment(ref calls) == 1 ? throw new TimeoutException() : Task.CompletedTask),
            builder => builder.Services.Configure<WebhookHandlingOptions>(
                options => options.Acknowledge = AcknowledgeMode.AfterHandling));
        var body = Webhook.Texts(("39055", "wamid.1", "x"));

        (await app.PostAsync(body)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await app.PostAsync(body)).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(body)).Should().Be(HttpStatusCode.OK);

        calls.Should().Be(2);
        (await app.DeadLettersAsync()).Should().BeEmpty();
    }
}
