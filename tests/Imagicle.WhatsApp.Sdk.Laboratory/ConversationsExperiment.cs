using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// 100,000 open conversations in the default store. In each the customer writes, the bot answers, the customer writes
/// again, and an agent takes over and answers; then everybody falls silent.
/// </summary>
internal static class ConversationsExperiment
{
    private const int Customers = 100_000;
    private const int MostBytes = 1024;
    private const string Number = "106540352242922";

    internal static async Task RunAsync(Run run)
    {
        var clock = new Clock();
        var ended = new ConcurrentDictionary<string, int>();
        var store = new InMemoryConversationStore();
        var account = new WhatsAppOptions { PhoneNumberId = Number };
        var messages = new Answering();
        var channel = new WhatsAppChannel(
            "",
            new() { SilenceTimeout = TimeSpan.FromHours(4) },
            new(() => account, [], messages, _ => messages),
            store,
            new InMemoryChannelLedger(),
            (e, completed) =>
            {
                _ = completed(default).AsTask(); // a handler was there at once

                if (e is ConversationEnded)
                {
                    ended.AddOrUpdate(e.Conversation.Id, 1, static (_, count) => count + 1);
                }
            },
            clock,
            NullLogger.Instance);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        long text = 0;
        await Parallel.ForAsync(
            0, Customers, async (i, token) => Interlocked.Add(ref text, await TalkAsync(channel, clock, i, token)));
        var elapsed = watch.Elapsed;
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before - text) / (double)Customers;
        Run.Figure("in memory", $"{each:0} bytes a conversation beside {text / (double)Customers:0} of text, 4 messages and a hand-over in each");
        Run.Figure("time", $"{elapsed.TotalMicroseconds / Customers / 5:0.0} us a step on {Environment.ProcessorCount} cores");
        run.Require(each <= MostBytes, $"a conversation takes more than {MostBytes} bytes beside its text");

        clock.Later = TimeSpan.FromHours(5);
        watch.Restart();
        await channel.Sweep.RunAsync(default);
        Run.Figure("silence", $"{ended.Count:N0} ended in {watch.Elapsed.TotalSeconds:0.0} s");
        run.Require(ended.Count == Customers && ended.Values.All(count => count == 1), "not every conversation ended once");
        GC.KeepAlive(store);
    }

    private static async Task<int> TalkAsync(WhatsAppChannel channel, Clock clock, int i, CancellationToken token)
    {
        string[] texts =
        [
            $"Hello, this is customer {i} and I have a question about my order.",
            "Hello! What can I do for you? Choose below, or write what you need.",
            $"Where is order {i * 7}? It was promised for yesterday.",
            "This is Grace. I look it up for you, one moment please.",
        ];
        var first = await channel.Inbound.ReceiveAsync(Incoming(texts[0]), token);
        var conversation = new Conversation(channel, first.Chat!, first.Conversation!);
        clock.Into = TimeSpan.FromSeconds(17);
        await conversation.SendTextAsync(texts[1], token);
        clock.Into = TimeSpan.FromSeconds(68);
        await channel.Inbound.ReceiveAsync(Incoming(texts[2]), token);
        clock.Into = TimeSpan.FromSeconds(153);
        await conversation.HandOverToAgentAsync("grace", token);
        clock.Into = TimeSpan.FromSeconds(272);
        await conversation.SendTextAsync(texts[3], token);

        return texts.Sum(Encoding.UTF8.GetByteCount);

        IncomingText Incoming(string body) => new(body)
        {
            Id = Answering.NewId(),
            Timestamp = clock.GetUtcNow(),
            Source = new() { PhoneNumberId = Number },
            Sender = new()
            {
                PhoneNumber = $"39333{i:0000000}", UserId = $"IT.1349120865530{i:0000000}", Name = $"Ada {i}",
            },
        };
    }

    /// <summary>Each conversation has its own time.</summary>
    private sealed class Clock : TimeProvider
    {
        private readonly DateTimeOffset start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
        private readonly AsyncLocal<TimeSpan> into = new();

        internal TimeSpan Into
        {
            set => into.Value = value;
        }

        internal TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => start + Later + into.Value;
    }

    /// <summary>Accepts everything at once.</summary>
    private sealed class Answering : MessagesClient
    {
        public override Task<SentMessage> SendAsync(
            Recipient to, OutgoingMessage message, SendOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new SentMessage(NewId()) { PhoneNumber = to.Value });

        // As long as Meta's.
        internal static string NewId()
        {
            var random = new byte[36];
            Random.Shared.NextBytes(random);
            return "wamid." + Convert.ToBase64String(random);
        }
    }
}
