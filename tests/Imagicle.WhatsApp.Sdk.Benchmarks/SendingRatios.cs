using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>
/// A text through the whole pipeline, against what a careful host would write by hand: one client of the factory, a
/// JSON writer, the client's own time-out, the message id read from the answer. Both over a network that answers
/// at once.
/// </summary>
internal static class SendingRatios
{
    private const string Body = "Your table for two is ready at 19:30.";
    private const string Token = "EAAJB-a-token-of-some-length-as-they-are";

    internal static IEnumerable<Ratio> All()
    {
        var client = CreateClient();
        var customers = Enumerable.Range(0, 100).Select(i => $"+39333{i:0000000}").ToArray();
        var http = CreateHttpClient();
        var (ours, byHand) = (0, 0);

        void Ours() => Require(
            client.Messages.SendTextAsync(customers[ours++ % customers.Length], Body).GetAwaiter().GetResult().Id);
        void ByHand() => Require(
            SendByHandAsync(http, customers[byHand++ % customers.Length], Body, default).GetAwaiter().GetResult());

        WarmUp(Ours);
        WarmUp(ByHand);
        yield return new("sending, one text: time / by hand", Unit.Time, Ours, ByHand, 1.5);
        yield return new("sending, one text: bytes / by hand", Unit.Bytes, Ours, ByHand, 1.3);
    }

    private static WhatsAppCloudClient CreateClient()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FastClock());
        services.AddWhatsAppClientFactory().ConfigurePrimaryHttpMessageHandler(() => new Network());
        return services.BuildServiceProvider().GetRequiredService<WhatsAppCloudClientFactory>().Create(new()
        {
            PhoneNumberId = "106540352242922",
            AccessToken = Token,
            Timeout = TimeSpan.FromDays(1),
        });
    }

    private static HttpClient CreateHttpClient()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("by hand").ConfigurePrimaryHttpMessageHandler(() => new Network());
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("by hand");
    }

    private static async Task<string> SendByHandAsync(
        HttpClient http, string to, string text, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("messaging_product"u8, "whatsapp"u8);
            writer.WriteString("recipient_type"u8, "individual"u8);
            writer.WriteString("to"u8, to);
            writer.WriteString("type"u8, "text"u8);
            writer.WriteStartObject("text"u8);
            writer.WriteString("body"u8, text);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        using var request = new HttpRequestMessage(
            HttpMethod.Post, "https://graph.facebook.com/v25.0/106540352242922/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var answer = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return answer.RootElement.GetProperty("messages")[0].GetProperty("id").GetString()!;
    }

    // Some hundred methods of asynchronous code reach their last tier late, on a busy machine after seconds.
    private static void WarmUp(Action action)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(5))
        {
            action();
        }
    }

    private static void Require(string id)
    {
        if (id != "wamid.A=")
        {
            throw new InvalidOperationException("Not the message's id.");
        }
    }

    /// <summary>Reads the body, as sockets do, and answers at once.</summary>
    private sealed class Network : HttpMessageHandler
    {
        private static readonly byte[] Answer =
            """{"messaging_product":"whatsapp","contacts":[{"input":"+393331234567","wa_id":"393331234567"}],"messages":[{"id":"wamid.A="}]}"""u8
            .ToArray();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new(HttpStatusCode.OK) { Content = new ByteArrayContent(Answer), RequestMessage = request };
        }
    }

    /// <summary>Time runs 50,000 times as fast, so that the limits are counted but not reached. Timers are real.</summary>
    private sealed class FastClock : TimeProvider
    {
        public override long TimestampFrequency => base.TimestampFrequency / 50_000;
    }
}
