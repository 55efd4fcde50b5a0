using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace QuickStart.Tests;

public sealed class BotTests
{
    [Fact]
    public async Task Customer_SaysHello_GetsTheMenu()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        await using var host = await StartBotAsync(emulator);

        var ada = emulator.Customer("+393331234567", "Ada");
        await ada.SaysAsync("Hello");

        var answer = await ada.NextMessageAsync();
        answer.Message.Should().BeOfType<ReplyButtonsMessage>().Which.Buttons.Should().HaveCount(3);
    }

    private static async Task<WebApplication> StartBotAsync(WhatsAppEmulator emulator)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Desk>();
        builder.Services.AddWhatsApp(emulator.Configure)
            .UseChannel(ChannelCapabilityPolicy.Smartflows)
            .AddHandler<IncomingText, Bot>();

        var host = builder.Build();
        host.MapWhatsAppWebhook("/whatsapp");
        await host.StartAsync();
        await emulator.ConnectWebhookAsync(new Uri(host.Urls.First() + "/whatsapp"));
        return host;
    }
}
