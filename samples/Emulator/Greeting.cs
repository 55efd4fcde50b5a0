using Imagicle.WhatsApp.Sdk.Emulator;

namespace EmulatorSample;

/// <summary>What is said at the start.</summary>
internal static class Greeting
{
    /// <summary>As Meta's dashboard does it; a host that is not there yet gets its webhooks all the same.</summary>
    internal static async Task ConnectAsync(WhatsAppEmulator emulator, Uri webhook)
    {
        try
        {
            await emulator.ConnectWebhookAsync(webhook);
        }
        catch (InvalidOperationException problem)
        {
            Console.WriteLine($"""

                {problem.Message}
                Webhooks go there anyway, and are repeated until they are answered with 200. To verify it once your host
                runs, open "Connection" on the phone.
                """);
            emulator.Subscribe(webhook);
        }
    }

    internal static void Print(WhatsAppEmulator emulator, Uri? webhook) => Console.WriteLine($$"""

        The phone:  {{emulator.PhoneAddress}}
        Webhooks:   {{webhook?.ToString() ?? "a demo bot answers; give your own host's URL with --webhook http://localhost:5000/whatsapp"}}

        Settings for your host, for example in appsettings.Development.json:

        {
          "WhatsApp": {
            "BaseAddress": "{{emulator.BaseAddress}}",
            "PhoneNumberId": "{{emulator.PhoneNumberId}}",
            "BusinessAccountId": "{{emulator.Account.Id}}",
            "AccessToken": "{{emulator.AccessToken}}",
            "AppSecret": "{{emulator.AppSecret}}",
            "VerifyToken": "{{emulator.VerifyToken}}"
          }
        }

        Ctrl+C stops.
        """);
}
