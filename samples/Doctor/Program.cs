using Doctor;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Diagnostics;
using Imagicle.WhatsApp.Sdk.Messages;

// Settings come from appsettings.json of the current directory, the environment (WhatsApp__AccessToken=...) and the
// arguments (--WhatsApp:PhoneNumberId 106540352242922).
var configuration = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json", optional: true)
    .AddEnvironmentVariables()
    .AddCommandLine(args)
    .Build();

var settings = configuration.GetSection("WhatsApp").Get<WhatsAppOptions>() ?? new();
var options = new ConnectionCheckOptions();
try
{
    options.WebhookUrl = configuration["Webhook"] is { } url ? new(url) : null;
    options.TestRecipient = configuration["To"] is { } number ? Recipient.Phone(number) : default(Recipient?);
    options.TestMessage = new TemplateMessage(configuration["Template"] ?? "hello_world", configuration["Language"] ?? "en_US");

    // --emulator unregistered: an account that is broken on purpose, to see what the doctor says.
    await using var demo = configuration["emulator"] is { } setUp ? await Demo.StartAsync(setUp, settings, options) : null;

    using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
    return Printer.Print(await new ConnectionDoctor(http, settings).CheckAsync(options));
}
catch (Exception wrong) when (wrong is UriFormatException or ArgumentException)
{
    Console.Error.WriteLine(wrong.Message);
    return Printer.Failed;
}
