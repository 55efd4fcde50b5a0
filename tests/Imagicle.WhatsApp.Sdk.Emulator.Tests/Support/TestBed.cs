using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>An emulator, a callback that receives its webhooks, and a plain HTTP client for its API.</summary>
internal sealed class TestBed : IAsyncDisposable
{
    private readonly HttpClient client = new();

    private TestBed(WhatsAppEmulator emulator, WebhookReceiver receiver)
    {
        Emulator = emulator;
        Receiver = receiver;
        Path = $"v25.0/{emulator.PhoneNumberId}/messages";
    }

    internal const string AdaNumber = "393331234567";

    internal WhatsAppEmulator Emulator { get; }

    internal WebhookReceiver Receiver { get; }

    internal string Path { get; set; }

    internal EmulatedCustomer Ada => Emulator.Customer("+" + AdaNumber, "Ada");

    internal static async Task<TestBed> StartAsync(Action<WhatsAppEmulatorOptions>? configure = null)
    {
        var receiver = await WebhookReceiver.StartAsync();
        var options = new WhatsAppEmulatorOptions { WebhookUrl = receiver.Url };
        configure?.Invoke(options);
        return new(await WhatsAppEmulator.StartAsync(options), receiver);
    }

    /// <summary>With a window that Ada has opened; the webhook about it is taken.</summary>
    internal static async Task<TestBed> StartWithOpenWindowAsync(Action<WhatsAppEmulatorOptions>? configure = null)
    {
        var bed = await StartAsync(configure);
        await bed.Ada.SaysAsync("hi");
        await bed.Receiver.NextAsync();
        return bed;
    }

    internal Task<ApiAnswer> SendTextAsync(string body = "hello", string to = "+" + AdaNumber) => PostAsync(
        $$$"""{"messaging_product":"whatsapp","to":"{{{to}}}","type":"text","text":{"body":"{{{body}}}"}}""");

    /// <summary>Any call, with the first account's token unless another is given.</summary>
    internal async Task<ApiAnswer> CallAsync(HttpMethod method, string path, string? json = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Emulator.BaseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Emulator.AccessToken);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return await SendAsync(request);
    }

    internal Task<ApiAnswer> GetAsync(string path, string? token = null) => CallAsync(HttpMethod.Get, path, token: token);

    /// <summary>What the first number is asked for, below its id.</summary>
    internal string Phone(string edge) => $"v25.0/{Emulator.PhoneNumberId}/{edge}";

    /// <summary>What the first account is asked for, below its id.</summary>
    internal string Account(string edge) => $"v25.0/{Emulator.Account.Id}/{edge}";

    internal async Task<ApiAnswer> PostAsync(string json, string? token = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.BaseAddress, Path))
        {
            Content = new StringContent(json, Encoding.UTF8, contentType),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Emulator.AccessToken);
        return await SendAsync(request);
    }

    internal async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, JsonDocument.Parse(body).RootElement, response.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Emulator.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}

internal sealed record ApiAnswer(int Status, JsonElement Json, string? ContentType)
{
    internal JsonElement Error => Json.GetProperty("error");

    internal int Code => Error.GetProperty("code").GetInt32();

    internal string Details => Error.GetProperty("error_data").GetProperty("details").GetString()!;

    internal string Id => Json.GetProperty("messages")[0].GetProperty("id").GetString()!;
}
