using System.Net;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// A sender like Meta: signs, repeats what was not answered 200 until it is, and now and then also what was. Each
/// conversation's next event is sent when the one before was accepted, so that their order is known.
/// </summary>
internal sealed class Traffic : IDisposable
{
    internal const int Conversations = Senders * ConversationsPerSender;

    private const int Senders = 48;
    private const int ConversationsPerSender = 4;
    private const int MostEvents = 5;
    private const int RepeatOneIn = 20;

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly int seed;
    private TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long events;
    private long accepted;
    private long refused;
    private long failed;

    internal Traffic(int seed) => this.seed = seed;

    /// <summary>Events numbered so far, each with an effect to come.</summary>
    internal long Events => Interlocked.Read(ref events);

    /// <summary>Requests answered 200, copies included.</summary>
    internal long Accepted => Interlocked.Read(ref accepted);

    /// <summary>Requests answered otherwise.</summary>
    internal long Refused => Interlocked.Read(ref refused);

    /// <summary>Requests without an answer.</summary>
    internal long Failed => Interlocked.Read(ref failed);

    public void Dispose() => http.Dispose();

    /// <summary>The host is there, at an address of its own each time.</summary>
    internal void Arrive(Uri host)
    {
        if (!Volatile.Read(ref address).TrySetResult(host))
        {
            var known = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
            known.SetResult(host);
            Volatile.Write(ref address, known);
        }
    }

    /// <summary>The host is gone: nothing is sent until the next one arrives.</summary>
    internal void Leave() =>
        Volatile.Write(ref address, new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Sends until it is enough and all of it is accepted.</summary>
    internal Task SendAsync(Func<bool> isEnough) =>
        Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(sender, isEnough))));

    private async Task SendAsync(int sender, Func<bool> isEnough)
    {
        var random = new Random(HashCode.Combine(seed, sender));
        var before = Array.Empty<byte>();
        while (!isEnough())
        {
            var body = Next(sender, random);
            await PostUntilAcceptedAsync(body);
            if (random.Next(RepeatOneIn) == 0)
            {
                await PostUntilAcceptedAsync(before.Length > 0 && random.Next(2) == 0 ? before : body);
            }

            before = body;
        }
    }

    private byte[] Next(int sender, Random random)
    {
        int Customer() => (sender * ConversationsPerSender) + random.Next(ConversationsPerSender);
        long Number() => Interlocked.Increment(ref events) - 1;

        // Messages stand before statuses, and so do their numbers.
        var messages = Enumerable.Range(0, random.Next(MostEvents) + 1).Select(_ => Payload.Text(Number(), Customer())).ToList();
        var statuses = Enumerable.Range(0, random.Next(3)).Select(_ => Payload.Status(Number(), Customer())).ToList();
        return Payload.Webhook(messages, statuses);
    }

    private async Task PostUntilAcceptedAsync(byte[] body)
    {
        var signature = Payload.Sign(body);
        while (!await PostAsync(body, signature))
        {
            await Task.Delay(20);
        }
    }

    private async Task<bool> PostAsync(byte[] body, string signature)
    {
        var host = await Volatile.Read(ref address).Task;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "whatsapp"))
            {
                Content = new ByteArrayContent(body),
            };
            request.Content.Headers.ContentType = new("application/json");
            request.Headers.Add(WebhookSignature.HeaderName, signature);
            using var response = await http.SendAsync(request);
            Interlocked.Increment(ref response.StatusCode == HttpStatusCode.OK ? ref accepted : ref refused);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            Interlocked.Increment(ref failed);
            return false;
        }
    }
}
