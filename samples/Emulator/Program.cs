using System.Runtime.InteropServices;
using EmulatorSample;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Transport;

// dotnet run --project samples/Emulator -- --webhook http://localhost:5000/whatsapp --port 8025
var settings = Settings.Read(args);
var stopped = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
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
    await stopped.Task;
    return 0;
}
catch (IOException problem)
{
    Console.Error.WriteLine($"{problem.Message} Choose another port with --port.");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.TrySetResult();
}
