using System.Collections.Concurrent;
using System.Net;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.AspNetCore.Tests;

public sealed class WebhookAccountTests
{
    private static readonly byte[] Body = Webhook.Texts(("39055", "wamid.1", "x"));

    [Fact]
    public async Task Post_NamedAccounts_HaveTheirOwnSecretsHandlersAndCopies()
    {
        var handled = new ConcurrentQueue<string>();
        await using var app = await WebhookApp.StartAsync(
            configure: builder =>
            {
                Account(builder, "sales", handled);
                Account(builder, "support", handled);
            },
            map: app =>
            {
                app.MapWhatsAppWebhook("/sales", "sales");
                app.MapWhatsAppWebhook("/support", "support");
            });

        (await app.PostAsync(Body, Webhook.Sign(Body, "secret of sales"), path: "/support"))
            .Should().Be(HttpStatusCode.Unauthorized);
        (await app.PostAsync(Body, Webhook.Sign(Body, "secret of support"), path: "/sales"))
            .Should().Be(HttpStatusCode.Unauthorized);
        (await app.PostAsync(Body, Webhook.Sign(Body, "secret of sales"), path: "/sales")).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(Body, Webhook.Sign(Body, "secret of support"), path: "/support")).Should().Be(HttpStatusCode.OK);
        await app.StopAsync();

        handled.Should().BeEquivalentTo("sales:sales", "support:support");
    }

    [Fact]
    public async Task Post_SecretChangedInTheConfiguration_FollowsAtOnce()
    {
        await using var app = await WebhookApp.StartAsync(configure: builder =>
            builder.Services.Configure<WhatsAppOptions>(builder.Configuration.GetSection("WhatsApp")));
        var (old, changed) = (Webhook.Sign(Body), Webhook.Sign(Body, "the next secret"));
        (await app.PostAsync(Body, old)).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(Body, changed)).Should().Be(HttpStatusCode.Unauthorized);

        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["WhatsApp:AppSecret"] = "the next secret";
        configuration["WhatsApp:AdditionalAppSecrets:0"] = Webhook.Secret;
        configuration.Reload();
        (await app.PostAsync(Body, old)).Should().Be(HttpStatusCode.OK, "both are valid during the rotation");
        (await app.PostAsync(Body, changed)).Should().Be(HttpStatusCode.OK);

        configuration["WhatsApp:AdditionalAppSecrets:0"] = "another";
        configuration.Reload();
        (await app.PostAsync(Body, old)).Should().Be(HttpStatusCode.Unauthorized, "it was revoked");
        (await app.PostAsync(Body, changed)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_SecretEmptiedInTheConfiguration_KeepsTheFormerOneUntilThereIsANewOne()
    {
        await using var app = await WebhookApp.StartAsync(configure: builder =>
            builder.Services.Configure<WhatsAppOptions>(builder.Configuration.GetSection("WhatsApp")));
        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.OK);

        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["WhatsApp:AppSecret"] = "";
        configuration.Invoking(c => c.Reload()).Should().Throw<Exception>("whoever reloads is told");
        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(Body, Webhook.Sign(Body, "any"))).Should().Be(HttpStatusCode.Unauthorized);

        configuration["WhatsApp:AppSecret"] = "the next secret";
        configuration.Reload();
        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.Unauthorized);
        (await app.PostAsync(Body, Webhook.Sign(Body, "the next secret"))).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void Map_WithoutAddWhatsApp_NamesTheMissingLine()
    {
        var app = WebApplication.CreateBuilder().Build();

        app.Invoking(a => a.MapWhatsAppWebhook("/whatsapp")).Should().Throw<InvalidOperationException>()
            .WithMessage("*builder.Services.AddWhatsApp(...)*");
        app.Invoking(a => a.MapWhatsAppWebhook("/whatsapp", "sales")).Should().Throw<InvalidOperationException>()
            .WithMessage("*builder.Services.AddWhatsApp(\"sales\", ...)*");
    }

    [Fact]
    public void Map_UnknownAccount_NamesTheMissingLineAndTheKnownAccounts()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddWhatsApp("sales", WebhookApp.Configure);
        var app = builder.Build();

        app.Invoking(a => a.MapWhatsAppWebhook("/whatsapp")).Should().Throw<InvalidOperationException>()
            .WithMessage("*builder.Services.AddWhatsApp(...)*'sales'*");
        app.Invoking(a => a.MapWhatsAppWebhook("/whatsapp", "Sales")).Should().Throw<InvalidOperationException>()
            .WithMessage("*AddWhatsApp(\"Sales\", ...)*'sales'*");
        app.Invoking(a => a.MapWhatsAppWebhook("/whatsapp", "sales")).Should().NotThrow();
    }

    private static void Account(WebApplicationBuilder builder, string name, ConcurrentQueue<string> handled) =>
        builder.Services
            .AddWhatsApp(name, options =>
            {
                WebhookApp.Configure(options);
                options.AppSecret = $"secret of {name}";
            })
            .On<IncomingText>((_, context, _) =>
            {
                handled.Enqueue($"{name}:{context.Account}");
                return Task.CompletedTask;
            });
}
