using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;

// Published as a native app in CI: receives one webhook and sends one answer, over real sockets, both kept in a file.
await using var emulator = await WhatsAppEmulator.StartAsync();

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["WhatsApp:PhoneNumberId"] = emulator.PhoneNumberId,
    ["WhatsApp:AccessToken"] = emulator.AccessToken,
    ["WhatsApp:AppSecret"] = emulator.AppSecret,
    ["WhatsApp:VerifyToken"] = emulator.VerifyToken,
    ["WhatsApp:BaseAddress"] = emulator.BaseAddress.ToString(),
});
var folder = Directory.CreateTempSubdirectory("whatsapp-aot-");
builder.Services.AddWhatsApp(builder.Configuration.GetSection("WhatsApp"))
    .UseSqlite(Path.Combine(folder.FullName, "whatsapp.db"))
    .On<IncomingText>((text, context, cancellationToken) => context.Services
        .GetRequiredService<WhatsAppCloudClient>().Messages
        .SendAsync(
            text.ToRecipient(),
            new TextMessage($"You said: {text.Body}"),
            new SendOptions { Durable = true },
            cancellationToken));
await using var app = builder.Build();
app.MapWhatsAppWebhook("/whatsapp");
app.Map("/graph/{**path}", context => context.Response.WriteAsync("""
    {"success":true,"id":106540352242922,"status":"CONNECTED","throughput":"strange","quality_score":{"reasons":["A"]},"new":1}
    """));
await app.StartAsync();
await emulator.ConnectWebhookAsync(new Uri(app.Urls.First() + "/whatsapp"));

var customer = emulator.Customer("+393331234567", "Ada");
await customer.SaysAsync("hello");
var answer = await customer.NextMessageAsync(TimeSpan.FromSeconds(20));
if (answer.Message is not TextMessage { Body: "You said: hello" })
{
    Console.Error.WriteLine("The answer did not arrive.");
    return 1;
}

// The models of the management calls are read and written by generated code.
using var http = new HttpClient();
var manager = new WhatsAppCloudClient(http, new()
{
    PhoneNumberId = emulator.PhoneNumberId,
    AccessToken = emulator.AccessToken,
    BaseAddress = new Uri(app.Urls.First() + "/graph"),
});
var number = await manager.PhoneNumbers.GetAsync();
await manager.PhoneNumbers.UpdateSettingsAsync(new() { Calling = new() { Status = FeatureStatus.Enabled } });
if (number is not { Id: "106540352242922", Throughput: null, QualityScore.Reasons: ["A"], AdditionalFields.Count: 3 }
    || number.Status != PhoneNumberStatus.Connected)
{
    Console.Error.WriteLine("The phone number was not read.");
    return 1;
}

await app.StopAsync();
var deliveries = (await app.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync()).Deliveries;
var unsent = (await app.Services.GetRequiredService<Outbox>().ListAsync()).Count;
await app.DisposeAsync();
folder.Delete(recursive: true);
if (deliveries + unsent != 0)
{
    Console.Error.WriteLine("The store was not emptied.");
    return 1;
}

Console.WriteLine("One webhook received, one answer sent, one phone number read, natively.");
return 0;
