using System.Collections.Concurrent;
using System.Text;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Copies of events, ten at once or over nearly eight days by a clock that jumps, alone or beside other events: each
/// event has one effect. Events that only look alike have one each. After nine days a copy counts as new, which shows
/// that the clock is the one that the stores go by.
/// </summary>
internal static class DuplicatesExperiment
{
    private const int AtOnce = 10;

    private static readonly TimeSpan[] Ages =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(6), TimeSpan.FromHours(1), TimeSpan.FromHours(25),
        TimeSpan.FromDays(3), TimeSpan.FromDays(5), TimeSpan.FromDays(7), TimeSpan.FromDays(7.5),
    ];

    private static readonly TimeSpan Last = TimeSpan.FromDays(7) + TimeSpan.FromHours(23);

    internal static async Task RunAsync(Run run)
    {
        await RunAsync(run, "memory", _ => { });
        var folder = Directory.CreateTempSubdirectory("laboratory-duplicates-");
        try
        {
            await RunAsync(run, "SQLite", builder => builder.UseSqlite(Path.Combine(folder.FullName, "store.db")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(Run run, string name, Action<IWhatsAppBuilder> configure)
    {
        var clock = new JumpingClock();
        var effects = new ConcurrentDictionary<string, int>();
        await using var host = await LaboratoryHost.StartAsync(
            builder =>
            {
                configure(builder);
                builder.On<WhatsAppEvent>(async (e, _, _) =>
                {
                    await Task.Yield(); // copies get their turn
                    effects.AddOrUpdate(IdentityOf(e), 1, (_, count) => count + 1);
                });
            },
            services => services.AddSingleton<TimeProvider>(clock));
        var sender = new Sender(host.Services, run.Seed);
        var events = Events(run.IsLong ? 100_000 : 10_000);
        var halves = events.GroupBy(e => e.Number % 2).OrderBy(half => half.Key).Select(half => half.ToList()).ToList();

        await sender.SendAsync(halves[0].SelectMany(e => Enumerable.Repeat(e, AtOnce)));
        await sender.SendAsync(halves[1]);
        var age = TimeSpan.Zero;
        foreach (var next in Ages)
        {
            clock.Jump(next - age);
            age = next;
            await sender.SendAsync(halves[1]);
        }

        clock.Jump(Last - age);
        await sender.SendAsync(events);
        var doubled = effects.Values.Sum(count => count - 1);
        var copies = sender.Sent;

        clock.Jump(TimeSpan.FromDays(9) - Last);
        await sender.SendAsync(events.Take(1_000));
        var renewed = effects.Values.Sum(count => count - 1) - doubled;

        Run.Figure(name, $"{copies:N0} copies of {events.Count:N0} events, effects {effects.Count:N0}, doubled {doubled}; after 9 days new again {renewed:N0} of 1,000");
        run.Require(doubled == 0, $"{name}: {doubled} effects were doubled");
        run.Require(effects.Count == events.Count, $"{name}: {events.Count - effects.Count} events had no effect");
        run.Require(renewed >= 1_000, $"{name}: the clock of the experiment is not that of the store");
    }

    /// <summary>Texts, states of one message, participants of one group message, and news that have no id at all.</summary>
    private static List<Event> Events(int count)
    {
        var events = new List<Event>();
        for (var number = 0; events.Count < count; number++)
        {
            var id = $"wamid.{number}";
            void Message(string sender) => events.Add(new(
                number, $"message {id}", $$$"""{{{{sender}}},"id":"{{{id}}}","timestamp":"1790000000","type":"text","text":{"body":"hi"}}""", "messages"));
            void Status(string status, string participant) => events.Add(new(
                number, $"status {id} {status} {participant}", $$"""{"id":"{{id}}","status":"{{status}}","timestamp":"1790000000","recipient_id":"group","recipient_type":"group","recipient_participant_id":"{{participant}}"}""", "statuses"));
            switch (number % 4)
            {
                case 0:
                    Message($"\"from\":\"39333{number % 997:0000000}\"");
                    break;
                case 1:
                    Message($"\"from_user_id\":\"IT.{number % 997}\"");
                    break;
                case 2:
                    Status("sent", "393330000001");
                    Status("delivered", "393330000001");
                    Status("delivered", "393330000002");
                    break;
                default:
                    var news = $$"""{"number":{{number}}}""";
                    events.Add(new(number, $"news {news}", news, null));
                    break;
            }
        }

        return events;
    }

    private static string IdentityOf(WhatsAppEvent e) => e switch
    {
        IncomingMessage message => $"message {message.Id}",
        MessageStatusUpdate status => $"status {status.MessageId} {status.Status.Value} {status.Recipient.Id}",
        _ => $"news {Encoding.UTF8.GetString(e.RawJson.Span)}",
    };

    /// <summary>One event as JSON; without an array it is a change of its own.</summary>
    private sealed record Event(int Number, string Identity, string Json, string? Array);

    /// <summary>Brings webhooks to the receiver, many at a time, each with one copy or a few.</summary>
    private sealed class Sender(IServiceProvider services, int seed)
    {
        private const int Workers = 32;

        private readonly WebhookReceiver receiver = services.GetRequiredService<WebhookReceiver>();
        private readonly IWebhookInbox inbox = services.GetRequiredService<IWebhookInbox>();
        private int rounds;

        internal int Sent { get; private set; }

        internal async Task SendAsync(IEnumerable<Event> copies)
        {
            var queue = new ConcurrentQueue<Event>(copies);
            Sent += queue.Count;
            var round = ++rounds;
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
            {
                var random = new Random(HashCode.Combine(seed, round, worker));
                var batch = new List<Event>();
                while (queue.TryDequeue(out var copy))
                {
                    batch.Add(copy);
                    for (var more = random.Next(4) == 0 ? random.Next(5) : 0; more > 0 && queue.TryDequeue(out copy); more--)
                    {
                        batch.Add(copy);
                    }

                    var body = Webhook(batch);
                    while (await receiver.ReceiveAsync("", new(body), Payload.Sign(body)) != WebhookOutcome.Accepted)
                    {
                        await Task.Delay(1);
                    }

                    batch.Clear();
                }
            })));
            while ((await inbox.GetStatusAsync()).Deliveries > 0)
            {
                await Task.Delay(5);
            }
        }

        private static byte[] Webhook(List<Event> events)
        {
            var changes = events.Where(e => e.Array is null).Select(e => $$"""{"field":"brand_new","value":{{e.Json}}}""").ToList();
            var arrays = events.Where(e => e.Array is not null).GroupBy(e => e.Array)
                .Select(array => $"\"{array.Key}\":[{string.Join(',', array.Select(e => e.Json))}]");
            changes.Add(
                """{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"390550000000","phone_number_id":"200000000000002"}"""
                + string.Concat(arrays.Select(array => "," + array)) + "}}");
            if (events.All(e => e.Array is null))
            {
                changes.RemoveAt(changes.Count - 1); // nothing but news
            }

            return Encoding.UTF8.GetBytes(
                """{"object":"whatsapp_business_account","entry":[{"id":"1","time":1790000000,"changes":["""
                + string.Join(',', changes) + "]}]}");
        }
    }
}
