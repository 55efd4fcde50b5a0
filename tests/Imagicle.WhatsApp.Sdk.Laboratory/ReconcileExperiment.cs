using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Sends whose answers are lost, and signed status webhooks that come in any order, twice, of two messages, or never.
/// </summary>
internal static class ReconcileExperiment
{
    private const int Batch = 10_000;

    internal static async Task RunAsync(Run run)
    {
        using var meta = new Meta();
        await using var host = await LaboratoryHost.StartAsync(
            builder => builder.ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => meta)),
            services => services.PostConfigure<WhatsAppOptions>(options =>
            {
                options.Resilience.LimitRate = false;
                options.Resilience.BreakMinimum = int.MaxValue; // here nearly all answers are lost
            }));
        var messages = host.Services.GetRequiredService<WhatsAppCloudClient>().Messages;
        var doubles = new ConcurrentBag<SendId>();
        messages.Outcomes.Doubled += (_, doubled) => doubles.Add(doubled.SendId);
        var random = new Random(run.Seed);
        int resolved = 0, wrong = 0, missing = 0, doubled = 0, refused = 0;
        var slowest = TimeSpan.Zero;
        for (var batch = 0; batch < (run.IsLong ? 10 : 1); batch++)
        {
            var sends = new SendId[Batch];
            for (var i = 0; i < Batch; i++)
            {
                sends[i] = await LoseAsync(messages);
            }

            // Of each send: 0 lost, 1 failed, 2 two messages, else one message; statuses in twos, shuffled.
            var kinds = sends.Select(_ => random.Next(10)).ToArray();
            var statuses = Enumerable.Range(0, Batch).Where(i => kinds[i] != 0).SelectMany(i => new[]
            {
                (Send: i, Message: $"wamid.{i}a=", Status: kinds[i] == 1 ? "failed" : "delivered"),
                (Send: i, Message: kinds[i] == 2 ? $"wamid.{i}b=" : $"wamid.{i}a=", Status: kinds[i] == 1 ? "failed" : "sent"),
            }).ToArray();
            random.Shuffle(statuses);
            var firstAt = new long[Batch];
            var waits = sends.Select((id, i) => Task.Run(async () =>
            {
                // Whose status comes waits until it does, however long the batch takes on a busy machine.
                var outcome = await messages.Outcomes.WaitAsync(
                    id, kinds[i] == 0 ? TimeSpan.FromSeconds(20) : TimeSpan.FromMinutes(5));
                return (Outcome: outcome, At: Stopwatch.GetTimestamp());
            })).ToArray();
            foreach (var (send, message, status) in statuses)
            {
                firstAt[send] = firstAt[send] == 0 ? Stopwatch.GetTimestamp() : firstAt[send];
                refused += await host.PostAsync(Body(message, status, meta.DataOf(sends[send]))) == HttpStatusCode.OK ? 0 : 1;
            }

            for (var i = 0; i < Batch; i++)
            {
                var (outcome, at) = await waits[i];
                var expected = kinds[i] switch
                {
                    0 => SendOutcomeKind.Unknown,
                    1 => SendOutcomeKind.Failed,
                    _ => SendOutcomeKind.Accepted,
                };
                wrong += outcome.Kind == expected ? 0 : 1;
                missing += kinds[i] == 0 ? 1 : 0;
                doubled += kinds[i] == 2 ? 1 : 0;
                if (kinds[i] != 0)
                {
                    var took = Stopwatch.GetElapsedTime(firstAt[i], at);
                    resolved += took < TimeSpan.FromSeconds(5) && outcome.Kind == expected ? 1 : 0;
                    slowest = took > slowest ? took : slowest;
                }
            }
        }

        var total = run.IsLong ? 10 * Batch : Batch;
        Run.Figure("unknown sends", $"{total:N0}, without status {missing:N0}, wrongly resolved {wrong}, webhooks refused {refused}");
        Run.Figure("resolved within 5 s", $"{resolved / (double)(total - missing):P2}, slowest {slowest.TotalMilliseconds:0} ms");
        Run.Figure("doubles", $"{doubled:N0}, detected {doubles.Count:N0}");
        run.Require(resolved >= 0.999 * (total - missing), "fewer than 99.9 % were resolved within 5 s");
        run.Require(wrong == 0 && refused == 0, "an outcome was wrong, or a webhook was refused");
        run.Require(doubles.Count == doubled && doubles.Distinct().Count() == doubled, "a double was not detected, or twice");
    }

    private static async Task<SendId> LoseAsync(MessagesClient messages)
    {
        try
        {
            await messages.SendTextAsync("+16505550100", "hi");
        }
        catch (WhatsAppApiException lost) when (lost is { Certainty: SendCertainty.Unknown, SendId: { } id })
        {
            return id;
        }

        throw new InvalidOperationException("The answer was not lost.");
    }

    private static byte[] Body(string message, string status, string data) => Encoding.UTF8.GetBytes(
        $$$"""
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","metadata":{"display_phone_number":"16505550111","phone_number_id":"200000000000002"},
        "statuses":[{"id":"{{{message}}}","status":"{{{status}}}","timestamp":"1790003033","recipient_id":"16505550100",
        "biz_opaque_callback_data":"{{{data}}}"}]}}]}]}
        """);

    /// <summary>Takes the message and breaks the connection.</summary>
    private sealed class Meta : HttpMessageHandler
    {
        private readonly ConcurrentDictionary<SendId, string> data = new();

        internal string DataOf(SendId id) => data[id];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            var callback = body.RootElement.GetProperty("biz_opaque_callback_data").GetString()!;
            data[SendId.Parse(callback["w1.".Length..])] = callback;
            throw new HttpRequestException("The connection broke.");
        }
    }
}
