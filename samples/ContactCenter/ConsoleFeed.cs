using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Imagicle.WhatsApp.Sdk.Channels;

namespace ContactCenter;

/// <summary>What happens, for every console that is open: server-sent events with JSON.</summary>
internal sealed class ConsoleFeed(WhatsAppChannel channel, MessageNotes notes)
{
    private const int Backlog = 1_000; // a console that hangs is cut off, and reads everything again when it comes back

    private readonly ConcurrentDictionary<Channel<SseItem<string>>, byte> consoles = new();

    internal void Publish(Conversation conversation) =>
        Publish("conversation", JsonSerializer.Serialize(Show(conversation), ConsoleJson.Default.ConversationView));

    internal void Publish(StatusView status) =>
        Publish("status", JsonSerializer.Serialize(status, ConsoleJson.Default.StatusView));

    /// <summary>First all open conversations, then what happens, until the console goes away.</summary>
    internal async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var console = Channel.CreateBounded<SseItem<string>>(Backlog);
        consoles[console] = 0;
        try
        {
            await foreach (var conversation in channel.ListConversationsAsync(cancellationToken))
            {
                yield return new(JsonSerializer.Serialize(Show(conversation), ConsoleJson.Default.ConversationView), "conversation");
            }

            yield return new("{}", "ready");
            await foreach (var item in console.Reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }
        }
        finally
        {
            consoles.TryRemove(console, out _);
        }
    }

    private void Publish(string kind, string json)
    {
        foreach (var console in consoles.Keys)
        {
            if (!console.Writer.TryWrite(new(json, kind)))
            {
                console.Writer.TryComplete();
            }
        }
    }

    private ConversationView Show(Conversation conversation) => new(
        conversation.Id,
        conversation.Customer.Name ?? conversation.Customer.Username ?? conversation.Customer.PhoneNumber ?? "Customer",
        conversation.Customer.PhoneNumber is { } number ? "+" + number : conversation.Customer.Username ?? "",
        conversation.FlowEntry.Intent,
        conversation.ServedBy == ChannelParticipant.Bot ? "bot" : conversation.Agent ?? "department",
        conversation.LastActivityAt,
        conversation.Window.ClosesAt,
        conversation.IsWindowOpen,
        conversation.Ending?.ToString(),
        [.. conversation.History.Select(Show)]);

    private MomentView Show(HistoryEntry entry) => new(
        entry.Kind.ToString(),
        entry.Time,
        entry.MessageId,
        entry.Participant == ChannelParticipant.Bot ? "bot" : entry.Participant is null ? null : entry.Agent ?? "department",
        entry.Content?.ToString(),
        entry.Text,
        entry.MessageId is { } id ? notes.FileOf(id) : null,
        entry.MessageId is { } sent ? notes.StatusOf(sent) : null);
}
