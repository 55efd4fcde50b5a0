using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using QuickStart;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["WhatsApp:AccessToken"] is not null)
{
    return await HelloWorld.SendAsync(builder.Configuration.GetSection("WhatsApp"), args);
}

// Without settings of a real account, everything runs against an emulated Cloud API.
var clock = new EmulatorClock();
await using var emulator = await WhatsAppEmulator.StartAsync(new()
{
    TimeProvider = clock,
    Templates = { new EmulatedTemplate("order_update", "en_US") { BodyParameters = 2 } },
});

var desk = new Desk();
builder.Services.AddSingleton(desk);
builder.Services.AddSingleton<TimeProvider>(clock); // so that a day passes when the play says so
builder.Services.AddWhatsApp(emulator.Configure) // a real host: builder.Configuration.GetSection("WhatsApp")
    .UseChannel(ChannelCapabilityPolicy.Smartflows)
    .AddHandler<IncomingText, Bot>()
    .AddHandler<IncomingButtonReply, Bot>()
    .AddHandler<ConversationHandedOver, Bot>()
    .AddHandler<ContentIgnoredEvent, Bot>()
    .AddHandler<MessageStatusUpdate, Bot>();

builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapWhatsAppWebhook("/whatsapp");
await app.StartAsync();

var play = new Play(emulator, clock, desk, app.Services.GetRequiredService<WhatsAppChannel>(), new Uri(app.Urls.First()));
return await play.RunAsync();
