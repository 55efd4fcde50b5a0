using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Changes of a stored conversation. One that may have nothing to do returns whether it did.</summary>
internal static class ConversationChanges
{
    private const int EarlierKept = 9;

    internal static ConversationState Start(ChatState chat, FlowEntry entry, DateTimeOffset now)
    {
        if (chat.Conversation is { EndedAt: { } endedAt } last)
        {
            (chat.Earlier ??= []).Add(new()
            {
                Number = last.Number,
                Intent = last.Intent,
                StartedAt = last.StartedAt,
                EndedAt = endedAt,
                Ending = last.Ending,
            });
            if (chat.Earlier.Count > EarlierKept)
            {
                chat.Earlier.RemoveAt(0);
            }
        }

        var conversation = new ConversationState
        {
            Number = ++chat.Count,
            Intent = entry.IsDefaultFallback ? null : entry.Intent,
            StartedAt = UnixTime.Of(now),
        };
        conversation.History.Add(new() { Kind = HistoryEntryKind.Started });
        return chat.Conversation = conversation;
    }

    internal static void AddCustomerMessage(
        ConversationState conversation, IncomingMessage message, ChannelDecision decision, DateTimeOffset now)
    {
        conversation.Touch(now);
        conversation.History.Add(new()
        {
            Kind = decision.IsAllowed ? HistoryEntryKind.CustomerMessage : HistoryEntryKind.IgnoredMessage,
            Time = conversation.SinceStart(message.Timestamp),
            MessageId = message.Id,
            Content = NameOf(decision.Kind),
            Text = CustomerContent.Of(message).Text,
        });
    }

    internal static void AddBusinessMessage(
        ConversationState conversation, OutboundMessage message, string messageId, DateTimeOffset now)
    {
        var content = BusinessContent.Of(message.Content);
        conversation.Touch(now);
        conversation.History.Add(new()
        {
            Kind = HistoryEntryKind.BusinessMessage,
            Time = conversation.SinceStart(now),
            Participant = message.Sender,
            MessageId = messageId,
            Content = NameOf(content.Kind),
            Text = content.Text,
        });
    }

    internal static bool HandOver(
        ConversationState conversation, ChannelParticipant to, string? agent, DateTimeOffset now)
    {
        if (conversation.ServedBy == to && conversation.Agent == agent)
        {
            return false;
        }

        (conversation.ServedBy, conversation.Agent) = (to, agent);
        conversation.Touch(now);
        conversation.History.Add(new()
        {
            Kind = HistoryEntryKind.HandedOver,
            Time = conversation.SinceStart(now),
            Participant = to,
            Agent = agent,
            Event = ++conversation.Events,
            IsPending = true,
        });
        return true;
    }

    /// <summary>Ends a conversation. With the customer's message, no pending event is needed: the message brings it.</summary>
    internal static void End(
        ConversationState conversation, ConversationEnding ending, DateTimeOffset at, string? messageId = null)
    {
        conversation.EndedAt = UnixTime.Of(at);
        conversation.Ending = ending;
        conversation.History.Add(new()
        {
            Kind = HistoryEntryKind.Ended,
            Time = conversation.SinceStart(at),
            MessageId = messageId,
            Event = ++conversation.Events,
            IsPending = messageId is null,
        });
    }

    internal static bool SetAttribute(ConversationState conversation, string name, string? value)
    {
        if (value is null)
        {
            return conversation.Attributes?.Remove(name) == true;
        }

        var attributes = conversation.Attributes ??= [];
        var isNew = !attributes.TryGetValue(name, out var known) || known != value;
        attributes[name] = value;
        return isNew;
    }

    /// <summary>The event of this number was handled.</summary>
    internal static bool CompleteEvent(ConversationState conversation, int number)
    {
        if (conversation.History.Find(entry => entry.Event == number) is not { IsPending: true } entry)
        {
            return false;
        }

        entry.IsPending = false;
        return true;
    }

    private static string? NameOf(ContentKind kind) => kind == ContentKind.Text ? null : kind.Value;
}
