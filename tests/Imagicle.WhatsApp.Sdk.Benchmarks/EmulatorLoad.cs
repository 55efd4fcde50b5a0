using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>
/// Sends texts to the emulator as fast as it takes them, over real sockets, with a callback that receives the statuses:
/// sender, emulator and callback share this process and its cores.
/// </summary>
internal static class EmulatorLoad
{
    private const int Bar = 1_000;
    private const int Senders = 16;
    private const int Customers = 1_000;

    internal static async Task<int> RunAsync(int seconds)
    {
        var statuses = 0L;
        await using var callback = await StartCallbackAsync(count => Interlocked.Add(ref statuses, count));
        await using var emulator = await WhatsAppEmulator.StartAsync(new()
        {
            WebhookUrl = new(callback.Urls.Single()),
            WebhookBatch = 1_000,
            ThroughputPerSecond = null,
            PairLimit = false,
        });
        for (var i = 0; i < Customers; i++)
        {
            await emulator.Customer(Number(i)).SaysAsync("hi");
        }

        Interlocked.Exchange(ref statuses, 0);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", emulator.AccessToken);
        var address = new Uri(emulator.BaseAddress, $"v25.0/{emulator.PhoneNumberId}/messages");
        var sent = 0L;
        var clock = Stopwatch.StartNew();
        var memory = new List<long>();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var number = Interlocked.Increment(ref sent);
                await SendAsync(http, address, (int)(number % Customers));
                if (number % 5_000 == 0)
                {
                    lock (memory)
                    {
                        memory.Add(Environment.WorkingSet >> 20);
                    }
                }
            }
        })));
        var rate = sent / clock.Elapsed.TotalSeconds;
        while (Interlocked.Read(ref statuses) < sent * 2 && clock.Elapsed.TotalSeconds < seconds + 30)
        {
            await Task.Delay(50);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sent} messages in {seconds} s: {rate:0}/s (bar {Bar}); {Interlocked.Read(ref statuses)} statuses received; "
            + $"working set {string.Join(", ", memory)} MiB after every 5,000; {Environment.ProcessorCount} cores"));
        return rate >= Bar && Interlocked.Read(ref statuses) == sent * 2 ? 0 : 1;
    }

    private static async Task SendAsync(HttpClient http, Uri address, int customer)
    {
        using var content = new StringContent(
            $$"""{"messaging_product":"whatsapp","to":"{{Number(customer)}}","type":"text","text":{"body":"Your order is on its way."} }""",
            Encoding.UTF8,
            "application/json");
        using var answer = await http.PostAsync(address, content);
        answer.EnsureSuccessStatusCode();
    }

    private static string Number(int customer) => string.Create(CultureInfo.InvariantCulture, $"+39333{customer:0000000}");

    private static async Task<WebApplication> StartCallbackAsync(Action<int> onStatuses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body);
            onStatuses(json.RootElement.GetProperty("entry")[0].GetProperty("changes").GetArrayLength());
        });
        await app.StartAsync();
        return app;
    }
}
