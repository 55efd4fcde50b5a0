using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>Host and emulator in one process without a port, on a clock of the test's.</summary>
public sealed class InMemoryTests
{
    [Fact]
    public async Task WebApplicationFactory_WithoutPorts_ChatsWithACustomer()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var emulator = await WhatsAppEmulator.StartAsync(new() { InMemory = true, TimeProvider = clock });
        await using var factory = new BotFactory(emulator);
        await emulator.ConnectWebhookAsync(new("http://localhost/whatsapp"), factory.Server.CreateHandler());
        var ada = emulator.Customer("+393331234567", "Ada");

        await ada.SaysAsync("hi");
        var menu = await ada.ExpectReplyAsync<ReplyButtonsMessage>();
        await ada.TapsAsync("Yes");
        var answer = await ada.ExpectReplyAsync<TextMessage>();

        menu.Body.Should().Be("Again, hi?");
        answer.Body.Should().Be("You tapped yes.");
    }

    [Fact]
    public async Task Handler_AnswersAndFaults_AreAsOverTheNetwork()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync(new() { InMemory = true });
        await using var factory = new BotFactory(emulator);
        var client = factory.Services.GetRequiredService<WhatsAppCloudClient>();
        await emulator.Customer("+393331234567").SaysAsync("hi");

        await client.Messages.Invoking(it => it.SendTextAsync("+15550783881", "to myself"))
            .Should().ThrowAsync<WhatsAppApiException>().Where(problem => problem.Code == 131021);
        emulator.Faults.Next(ApiFault.AnswerLost);
        await client.Messages.Invoking(it => it.SendTextAsync("+393331234567", "lost"))
            .Should().ThrowAsync<WhatsAppApiException>().Where(problem => problem.Certainty == SendCertainty.Unknown);
        emulator.Messages.Should().HaveCount(1);
    }

    private sealed class Bot(WhatsAppCloudClient client) : IWhatsAppHandler<IncomingText>, IWhatsAppHandler<IncomingButtonReply>
    {
        public Task HandleAsync(IncomingText e, WhatsAppEventContext context, CancellationToken cancellationToken) =>
            client.Messages.SendAsync(
                e.ToRecipient(), new ReplyButtonsMessage($"Again, {e.Body}?", new ReplyButton("yes", "Yes")), cancellationToken: cancellationToken);

        public Task HandleAsync(IncomingButtonReply e, WhatsAppEventContext context, CancellationToken cancellationToken) =>
            client.Messages.SendTextAsync(e.ToRecipient(), $"You tapped {e.ButtonId}.", cancellationToken: cancellationToken);
    }

    private sealed class BotFactory(WhatsAppEmulator emulator) : WebApplicationFactory<InMemoryTests>
    {
        protected override IHostBuilder CreateHostBuilder() => Host.CreateDefaultBuilder().ConfigureWebHost(web => web
            .ConfigureServices(services =>
            {
                services.AddRouting();
                services.AddWhatsApp(emulator.Configure)
                    .ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(emulator.CreateHandler))
                    .AddHandler<IncomingText, Bot>()
                    .AddHandler<IncomingButtonReply, Bot>();
            })
            .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapWhatsAppWebhook("/whatsapp"))));

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseContentRoot(AppContext.BaseDirectory);
    }
}
