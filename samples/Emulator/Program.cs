using EmulatorSample;
using Imagicle.WhatsApp.Sdk.Emulator;

// dotnet run --project samples/Emulator -- --webhook http://localhost:5000/whatsapp --port 8025
var settings = Settings.Read(args);
using var stopped = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stopped.Cancel();
};

await using var emulator = await WhatsAppEmulator.StartAsync(new()
{
    Port = settings.Port,
    AppSecret = settings.AppSecret,
    VerifyToken = settings.VerifyToken,
    Templates = { DemoTemplate.OrderUpdate },
});
emulator.PhoneNumber.VerifiedName = "Bottega Emulata";
emulator.Customer("+393331234567", "Ada Lovelace");
emulator.Customer("+12125550188", "Bob Kahn");

await using var demo = settings.Webhook is null ? await DemoHost.StartAsync(emulator.Configure) : null;
var webhook = settings.Webhook ?? new Uri(new Uri(demo!.Urls.First()), DemoHost.WebhookPath);
await Greeting.ConnectAsync(emulator, webhook);
Greeting.Print(emulator, demo is null ? webhook : null);

try
{
    await Task.Delay(Timeout.Infinite, stopped.Token);
}
catch (OperationCanceledException)
{
    // Ctrl+C.
}
