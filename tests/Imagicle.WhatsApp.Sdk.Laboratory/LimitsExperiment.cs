using System.Net;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Many senders against a stand-in for Meta that counts on the same virtual clock: 80 messages in any second from a
/// number, 1 in 6 seconds with bursts of 45 to a recipient. It counts with queues, not in the way of the SDK.
/// </summary>
internal static class LimitsExperiment
{
    private const int Sends = 10_000;
    private const int PerSecond = 80;
    private const int Burst = 45;
    private static readonly TimeSpan PairInterval = TimeSpan.FromSeconds(6);

    internal static Task RunAsync(Run run)
    {
        // Many recipients: only the number's limit counts.
        var (number, elapsed) = Send(run, "number", senders: 200, i => i);
        Use(run, "number's allowance used", number.Accepted / (PerSecond * (elapsed.TotalSeconds + 1)));

        // Few recipients: after the bursts only their limit counts.
        const int Pairs = 100;
        var (pairs, pairsElapsed) = Send(run, "pairs", Pairs, i => i % Pairs);
        Use(run, "pairs' allowance used", pairs.Accepted / (Pairs * (Burst + (pairsElapsed / PairInterval))));

        for (var mix = 0; mix < (run.IsLong ? 20 : 3); mix++)
        {
            Mix(run, run.RandomOf(mix));
        }

        Remember(run, run.IsLong ? 1_000_000 : 100_000);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Some recipients get far more than others, so that both limits hold sends back at once: the number's until most
    /// senders wait for the busiest recipient, whose own limit decides when the last message goes out.
    /// </summary>
    private static void Mix(Run run, Random random)
    {
        int[] recipients = [.. Enumerable.Range(0, Sends).Select(_ => (int)(Math.Pow(random.NextDouble(), 3) * 400))];
        var (meta, elapsed) = Send(run, "both", senders: 500, i => recipients[i]);
        Use(run, "both: busiest pair's allowance used", meta.BusiestPair / (Burst + (elapsed / PairInterval)));
        Use(run, "both: number's allowance used while it was short", meta.FirstSeconds / (double)(PerSecond * 10));
    }

    private static (Meta Meta, TimeSpan Elapsed) Send(Run run, string name, int senders, Func<int, int> recipient)
    {
        var clock = new VirtualClock();
        var meta = new Meta(clock);
        using var http = new HttpClient(meta) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new WhatsAppOptions
        {
            PhoneNumberId = "200000000000002", AccessToken = "laboratory-token", Timeout = TimeSpan.FromHours(2),
        };
        var client = new WhatsAppCloudClient(http, () => options, new("", provider: null), new ClientContext(clock));
        var left = Sends;
        var failed = 0;

        async Task SendAllAsync(int sender)
        {
            for (var i = sender; i < Sends; i += senders)
            {
                try
                {
                    await client.Messages.SendTextAsync($"+1650555{recipient(i):0000}", "hi").ConfigureAwait(false);
                }
                catch (WhatsAppApiException)
                {
                    failed++;
                }

                left--;
            }
        }

        clock.RunUntilComplete(Task.WhenAll([.. Enumerable.Range(0, senders).Select(SendAllAsync)]));
        var elapsed = meta.Last;
        Run.Figure(
            $"{name}: sends",
            $"{meta.Accepted:N0} in {elapsed.TotalSeconds:0.0} virtual s, 130429: {meta.NumberRefusals}, 131056: {meta.PairRefusals}, failed {failed}");
        run.Require(left == 0 && failed == 0 && meta.Accepted == Sends, $"{name}: not all sends were accepted");
        run.Require(meta.NumberRefusals + meta.PairRefusals == 0, $"{name}: Meta refused sends");
        return (meta, elapsed);
    }

    private static void Use(Run run, string name, double share)
    {
        Run.Figure(name, $"{share:P1}");
        run.Require(share >= 0.95, $"{name}: below 95 %");

        // More than there is would mean that the stand-in does not count.
        run.Require(share <= 1.0001, $"{name}: above 100 %");
    }

    private static void Remember(Run run, int count)
    {
        var clock = new VirtualClock();
        var pairs = new PairLimits(clock, clock.GetTimestamp);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < count; i++)
        {
            pairs.TryReserve(16_505_550_000 + i, clock.GetTimestamp(), long.MaxValue, out _, out _);
        }

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
        Run.Figure("memory of a pair", $"{each:0.0} bytes at {pairs.Count:N0} pairs");
        run.Require(pairs.Count == count && each <= 100, "a pair takes more than 100 bytes");

        clock.Advance(TimeSpan.FromMinutes(2));
        var rest = GC.GetTotalMemory(forceFullCollection: true) - before;
        Run.Figure("when idle", $"{pairs.Count} pairs, {rest:N0} bytes");
        run.Require(pairs.Count == 0 && rest < 10_000, "pairs are kept when idle");
    }

    private sealed class Meta(VirtualClock clock) : HttpMessageHandler
    {
        private readonly Queue<TimeSpan> lastSecond = new();
        private readonly Dictionary<string, (double Tokens, TimeSpan At)> pairs = [];
        private readonly Dictionary<string, int> accepted = [];

        internal int Accepted { get; private set; }

        /// <summary>What was accepted in the first 10 seconds.</summary>
        internal int FirstSeconds { get; private set; }

        /// <summary>What the recipient got that got most.</summary>
        internal int BusiestPair => accepted.Values.Max();

        internal int NumberRefusals { get; private set; }

        internal int PairRefusals { get; private set; }

        internal TimeSpan Last { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var body = JsonDocument.Parse(
                await request.Content!.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            var to = body.RootElement.GetProperty("to").GetString()!;
            var now = clock.Elapsed;
            while (lastSecond.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            {
                lastSecond.Dequeue();
            }

            if (lastSecond.Count >= PerSecond)
            {
                NumberRefusals++;
                return Answer(HttpStatusCode.BadRequest, """{"error":{"code":130429}}""");
            }

            var (tokens, at) = pairs.GetValueOrDefault(to, (Burst, now));
            tokens = Math.Min(Burst, tokens + ((now - at) / PairInterval));
            if (tokens < 1 - 1e-9)
            {
                pairs[to] = (tokens, now);
                PairRefusals++;
                return Answer(HttpStatusCode.BadRequest, """{"error":{"code":131056}}""");
            }

            pairs[to] = (tokens - 1, now);
            lastSecond.Enqueue(now);
            accepted[to] = accepted.GetValueOrDefault(to) + 1;
            Accepted++;
            FirstSeconds += now < TimeSpan.FromSeconds(10) ? 1 : 0;
            Last = now;
            return Answer(HttpStatusCode.OK, """{"messaging_product":"whatsapp","messages":[{"id":"wamid.A="}]}""");
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
            new(status) { Content = new StringContent(body, null, "application/json") };
    }
}
