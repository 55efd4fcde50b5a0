namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The history of a stored conversation: kept short, and as the host sees it.</summary>
internal static class ConversationHistory
{
    /// <summary>Leaves out the oldest messages beyond the limit; other entries stay.</summary>
    internal static void Trim(ConversationState conversation, int limit)
    {
        var history = conversation.History;
        while (history.Count > limit && history.FindIndex(IsMessage) is >= 0 and var oldest)
        {
            if (history[oldest] is { Kind: HistoryEntryKind.CustomerMessage, Text: { } text })
            {
                conversation.KeptText = text;
            }

            history.RemoveAt(oldest);
        }
    }

    internal static List<HistoryEntry> ToEntries(ConversationState conversation)
    {
        var entries = new List<HistoryEntry>(conversation.History.Count);
        string? agent = null;
        foreach (var entry in conversation.History)
        {
            agent = entry.Kind == HistoryEntryKind.HandedOver ? entry.Agent : agent;
            entries.Add(ToEntry(entry, conversation, agent));
        }

        return entries;
    }

    internal static HistoryEntry ToEntry(HistoryEntryState entry, ConversationState conversation, string? agent)
    {
        var shown = new HistoryEntry(entry.Kind, UnixTime.At(conversation.StartedAt + entry.Time));
        var message = shown with
        {
            MessageId = entry.MessageId,
            Content = new ContentKind(entry.Content ?? ContentKind.Names.Text),
            Text = entry.Text,
        };
        return entry.Kind switch
        {
            HistoryEntryKind.Started =>
                shown with { FlowEntry = new FlowEntry(conversation.Intent ?? FlowEntry.DefaultFallbackName) },
            HistoryEntryKind.BusinessMessage => message with
            {
                Participant = entry.Participant,
                Agent = entry.Participant == ChannelParticipant.HumanAgent ? agent : null,
            },
            HistoryEntryKind.HandedOver => shown with { Participant = entry.Participant, Agent = entry.Agent },
            HistoryEntryKind.Ended => shown with { Ending = conversation.Ending, MessageId = entry.MessageId },
            _ => message,
        };
    }

    private static bool IsMessage(HistoryEntryState entry) => entry.Kind
        is HistoryEntryKind.CustomerMessage or HistoryEntryKind.IgnoredMessage or HistoryEntryKind.BusinessMessage;
}
