using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Imagicle.WhatsApp.Sdk.AspNetCore.Tests;

public sealed class WhatsAppHealthCheckTests
{
    [Fact]
    public async Task Check_InboxFills_IsHealthyThenDegradedThenUnhealthy()
    {
        var release = new TaskCompletionSource();
        await using var app = await WebhookApp.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((_, _, _) => release.Task),
            builder =>
            {
                builder.Services.Configure<WebhookInboxOptions>(options => options.MaxDeliveries = 5);
                builder.Services.AddHealthChecks().AddWhatsApp();
            });
        var health = app.Services.GetRequiredService<HealthCheckService>();

        await PostAsync(app, 3);
        (await health.CheckHealthAsync()).Status.Should().Be(HealthStatus.Healthy);
        await PostAsync(app, 1);
        (await health.CheckHealthAsync()).Status.Should().Be(HealthStatus.Degraded);
        await PostAsync(app, 1);
        var full = await health.CheckHealthAsync();
        full.Status.Should().Be(HealthStatus.Unhealthy);
        full.Entries["whatsapp"].Data.Should().Contain("inboxDeliveries", 5L).And.Contain("deadLetters", 0L);
        release.SetResult();
    }

    private static async Task PostAsync(WebhookApp app, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await app.PostAsync(Webhook.Texts(("39055", $"wamid.{Guid.NewGuid()}", "x")));
        }
    }
}
