using System.Net;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.AspNetCore.Tests;

public sealed class WebhookSecrecyTests
{
    private const string Number = "390551234567";
    private const string Words = "words-canary-for-nobody";

    /// <summary>ASP.NET Core's own request log prints the query of the GET; the endpoint's documentation says so.</summary>
    private const string RequestLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    [Fact]
    public async Task EverythingThatCanHappen_AtTraceLevel_LogsNoSecretNumberOrText()
    {
        await using var app = await WebhookApp.StartAsync(whatsApp => whatsApp.On<IncomingText>((text, _, _) =>
            text.Id.EndsWith("bad", StringComparison.Ordinal)
                ? throw new InvalidOperationException($"Cannot handle {text.Body} of {text.Sender.PhoneNumber}")
                : Task.CompletedTask));
        var body = Webhook.Messages(
            Webhook.Text(Number, $"wamid.{Number}", Words),
            Webhook.Text(Number, $"wamid.{Number}.bad", Words),
            Webhook.OfUnknownKind(Number, $"wamid.{Number}.unknown"));

        await app.PostAsync(body);
        await app.PostAsync(body); // copies
        await app.PostAsync(body, signature: null);
        await app.PostAsync(body, Webhook.Sign(body, "wrong"));
        await app.PostAsync([.. body, .. "garbage"u8]);
        foreach (var token in new[] { WebhookApp.VerifyToken, "wrong" })
        {
            using var response = await app.Client.GetAsync(new Uri(
                $"/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token={token}", UriKind.Relative));
            response.StatusCode.Should().Be(token == "wrong" ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
        }

        await app.StopAsync();

        (await app.DeadLettersAsync()).Should().HaveCount(3);
        app.Log.Entries.Where(entry => entry.Category.StartsWith("Imagicle", StringComparison.Ordinal))
            .Select(entry => entry.EventId).Distinct().Should().Contain([1, 2, 3, 6, 7, 9, 10, 11]);
        foreach (var canary in new[]
        {
            Webhook.Secret, WebhookApp.AccessToken, Number, Words, Webhook.Sign(body), WebhookApp.VerifyToken,
        })
        {
            app.Log.Entries
                .Where(entry => entry.Category != RequestLog || canary != WebhookApp.VerifyToken)
                .Should().NotContain(entry => entry.Text.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }
    }
}
