using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace QuickStart;

/// <summary>With a real account: Meta's <c>hello_world</c> template to a number of yours.</summary>
internal static class HelloWorld
{
    internal static async Task<int> SendAsync(IConfiguration settings, string[] args)
    {
        if (args is not [var number])
        {
            Console.Error.WriteLine("Say whom to: dotnet run --project samples/QuickStart -- +391234567890");
            return 2;
        }

        try
        {
            using var http = new HttpClient();
            var client = new WhatsAppCloudClient(http, settings.Get<WhatsAppOptions>()!);
            var sent = await client.Messages.SendAsync(number, new TemplateMessage("hello_world", "en_US"));
            Console.WriteLine($"Accepted by Meta: {sent.Id}");
            return 0;
        }
        catch (Exception failure) when (failure is ArgumentException or WhatsAppApiException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
