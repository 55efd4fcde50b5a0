using System.Net;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Throws spoilt input at everything that takes input from outside. Each target may refuse with the exception it
/// documents; any other exception is a finding. Memory must come back.
/// </summary>
internal static class FuzzExperiment
{
    private const int Quick = 1_000_000;
    private const int Long = 100_000_000;
    private const long MemoryLimit = 32 << 20;

    private static readonly WebhookSignature Signature = new("a secret");

    private static readonly string[] Errors =
    [
        """{"error":{"message":"(#130429) Rate limit hit","type":"OAuthException","code":130429,"error_subcode":2494055,"is_transient":false,"error_data":{"messaging_product":"whatsapp","details":"Too many."},"fbtrace_id":"Az8"}}""",
        """{"error":{"message":"x","code":"100","error_data":"{\"details\":\"inner\"}"}}""",
        "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>",
        """{"messaging_product":"whatsapp","contacts":[{"input":"+39","wa_id":"39"}],"messages":[{"id":"wamid.X"}]}""",
        "",
    ];

    private static readonly Target[] Targets =
    [
        new("webhook", null, ReadWebhook),
        new("signature header", null, (random, _) => Signature.Verify(
            "body"u8, Mutator.Mutate("sha256=1f0a7c5b2e6d9f8a1f0a7c5b2e6d9f8a1f0a7c5b2e6d9f8a1f0a7c5b2e6d9f8a", random))),
        new("challenge", null, AnswerChallenge),
        new("phone number", typeof(ArgumentException), (random, _) =>
            Recipient.Phone(Mutator.Mutate("+39 055 (012) 34-56", random))),
        new("user id", typeof(ArgumentException), (random, _) =>
            Recipient.UserId(Mutator.Mutate("IT.13491208655302741918", random))),
        new("media link", typeof(ArgumentException), (random, _) =>
            MediaSource.FromLink(Mutator.Mutate("https://user@example.com:8443/a%20b.png?x=1#y", random))),
        new("message limits", typeof(ArgumentException), (random, _) => MessageValidator.Validate(
            new ReplyButtonsMessage(
                Mutator.Mutate("Choose 😀", random), new ReplyButton(Mutator.Mutate("id", random), Mutator.Mutate("Yes", random))),
            new() { CallbackData = Mutator.Mutate("order-17", random) })),
    ];

    internal static async Task RunAsync(Run run)
    {
        var count = run.IsLong ? Long : Quick;
        Exercise(run, Targets.Length * 1000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Exercise(run, count);
        var answers = count / 20;
        await AnswerAsync(run, answers);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Run.Figure("inputs", $"{count + answers:N0} over {Targets.Length + 1} targets, {Corpus.Webhooks.Count} webhooks as seeds");
        Run.Figure("unexpected exceptions or losses", $"{run.Shortfalls.Count}");
        Run.Figure("memory kept afterwards", $"{kept / 1024.0:0} KiB");
        run.Require(kept < MemoryLimit, $"{kept} bytes of memory did not come back");
    }

    private static void Exercise(Run run, int count) => run.Parallel(count, (i, random) =>
    {
        var target = i % 2 == 0 ? Targets[0] : Targets[random.Next(Targets.Length)];
        try
        {
            target.Take(random, run.FallShort);
        }
        catch (Exception e) when (target.Expected?.IsInstanceOfType(e) == true)
        {
            // The documented refusal.
        }
        catch (Exception e)
        {
            run.FallShort($"{target.Name}: {e.GetType().Name} at {e.StackTrace?.Split('\n')[0].Trim()}");
        }
    });

    private static void ReadWebhook(Random random, Action<string> findings)
    {
        var body = Mutator.Mutate(Corpus.Webhooks[random.Next(Corpus.Webhooks.Count)], random);
        foreach (var found in WebhookReader.Read(body))
        {
            if (found.RawJson.Length > body.Length || found.ToString() != found.GetType().Name)
            {
                findings("webhook: an event says more than it should");
            }
        }
    }

    private static void AnswerChallenge(Random random, Action<string> findings)
    {
        var answer = WebhookChallenge.Answer(
            "subscribe", "token", Mutator.Mutate("1158201444", random), "token");
        if (answer?.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) == true)
        {
            findings("challenge: something unsafe was echoed");
        }
    }

    private static async Task AnswerAsync(Run run, int count)
    {
        var random = new Random(run.Seed);
        using var http = new HttpClient(new Answers(random));
        var client = new WhatsAppCloudClient(http, new()
        {
            PhoneNumberId = "1",
            AccessToken = "token",
            Resilience = { MaxAttempts = 1, LimitRate = false, BreakMinimum = int.MaxValue },
        });
        for (var i = 0; i < count; i++)
        {
            try
            {
                await client.Messages.SendAsync("+390550000000", new TextMessage("hi"));
            }
            catch (WhatsAppApiException)
            {
                // The documented failure.
            }
            catch (Exception e)
            {
                run.FallShort($"answer: {e.GetType().Name} at {e.StackTrace?.Split('\n')[0].Trim()}");
            }
        }
    }

    private sealed record Target(string Name, Type? Expected, Action<Random, Action<string>> Take);

    /// <summary>Answers every request with a spoilt body and any status.</summary>
    private sealed class Answers(Random random) : HttpMessageHandler
    {
        private static readonly HttpStatusCode[] Codes =
            [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests,
             HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway, HttpStatusCode.NoContent];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // Really take the request, as a network would.
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            var error = System.Text.Encoding.UTF8.GetBytes(Errors[random.Next(Errors.Length)]);
            return new(Codes[random.Next(Codes.Length)])
            {
                RequestMessage = request,
                Content = new ByteArrayContent(Mutator.Mutate(error, random)),
            };
        }
    }
}
