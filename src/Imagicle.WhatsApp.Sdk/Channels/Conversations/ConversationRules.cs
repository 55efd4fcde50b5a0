using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What happens to a conversation, in terms of what is stored. Each returns whether anything changed.</summary>
internal static class ConversationRules
{
    private const int EarlierKept = 9;

    internal static ConversationState Start(ChatState chat, IncomingMessage message, FlowEntry entry, DateTimeOffset now)
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

        var state = new ConversationState
        {
            Number = ++chat.Count,
            Intent = entry.IsDefaultFallback ? null : entry.Intent,
            StartedAt = UnixTime.Of(now),
            ActiveAt = UnixTime.Of(now),
            Attributes = { [Conversation.LastUserTextAttribute] = "" },
        };
        state.Moments.Add(new()
        {
            Kind = ConversationMomentKind.Started,
            Time = state.StartedAt,
            MessageId = message.Id,
        });
        return chat.Conversation = state;
    }

    internal static void AddCustomerMessage(
        ConversationState state, IncomingMessage message, ContentKind kind, bool isIgnored, DateTimeOffset now)
    {
        var text = MessageTexts.Of(message);
        state.ActiveAt = UnixTime.Of(now);
        state.Moments.Add(new()
        {
            Kind = isIgnored ? ConversationMomentKind.IgnoredMessage : ConversationMomentKind.CustomerMessage,
            Time = UnixTime.Of(message.Timestamp),
            MessageId = message.Id,
            Content = NameOf(kind),
            Text = text,
        });
        if (!isIgnored && text is not null)
        {
            state.Attributes[Conversation.LastUserTextAttribute] = text;
        }
    }

    internal static void AddBusinessMessage(
        ConversationState state, OutgoingMessage message, ChannelParticipant sender, string messageId, DateTimeOffset now)
    {
        state.ActiveAt = UnixTime.Of(now);
        state.Moments.Add(new()
        {
            Kind = ConversationMomentKind.BusinessMessage,
            Time = UnixTime.Of(now),
            Participant = sender,
            Agent = sender == ChannelParticipant.HumanAgent ? state.Agent : null,
            MessageId = messageId,
            Content = NameOf(ContentKind.Of(message)),
            Text = MessageTexts.Of(message),
        });
    }

    internal static bool HandOver(
        ConversationState state, ChannelParticipant to, string? agent, DateTimeOffset now)
    {
        if (state.ServedBy == to && state.Agent == agent)
        {
            return false;
        }

        (state.ServedBy, state.Agent) = (to, agent);
        state.ActiveAt = UnixTime.Of(now);
        state.Moments.Add(new()
        {
            Kind = ConversationMomentKind.HandedOver,
            Time = UnixTime.Of(now),
            Participant = to,
            Agent = agent,
            Event = ++state.Events,
            IsPending = true,
        });
        return true;
    }

    internal static void End(
        ConversationState state, ConversationEnding ending, DateTimeOffset at, string? messageId = null)
    {
        state.EndedAt = UnixTime.Of(at);
        state.Ending = ending;
        state.Moments.Add(new()
        {
            Kind = ConversationMomentKind.Ended,
            Time = UnixTime.Of(at),
            MessageId = messageId,
            Event = ++state.Events,
            IsPending = messageId is null, // the customer's message tells the handlers
        });
    }

    internal static bool SetAttribute(ConversationState state, string name, string? value)
    {
        if (value is null)
        {
            return state.Attributes.Remove(name);
        }

        var isNew = !state.Attributes.TryGetValue(name, out var known) || known != value;
        state.Attributes[name] = value;
        return isNew;
    }

    /// <summary>Leaves out the oldest messages beyond the limit; what else happened stays.</summary>
    internal static void Trim(ConversationState state, int limit)
    {
        while (state.Moments.Count > limit
            && state.Moments.FindIndex(static moment => moment.Kind is ConversationMomentKind.CustomerMessage
                or ConversationMomentKind.IgnoredMessage
                or ConversationMomentKind.BusinessMessage) is >= 0 and var oldest)
        {
            state.Moments.RemoveAt(oldest);
        }
    }

    internal static ConversationMoment Show(MomentState moment, ConversationState state) =>
        new(moment.Kind, UnixTime.At(moment.Time))
        {
            Participant = moment.Participant,
            Agent = moment.Agent,
            MessageId = moment.MessageId,
            Content = moment.Kind is ConversationMomentKind.CustomerMessage
                or ConversationMomentKind.IgnoredMessage
                or ConversationMomentKind.BusinessMessage
                    ? new ContentKind(moment.Content ?? ContentKind.Names.Text)
                    : null,
            Text = moment.Text,
            Entry = moment.Kind == ConversationMomentKind.Started
                ? new FlowEntry(state.Intent ?? FlowEntry.DefaultFallbackName)
                : null,
            Ending = moment.Kind == ConversationMomentKind.Ended ? state.Ending : null,
        };

    private static string? NameOf(ContentKind kind) => kind == ContentKind.Text ? null : kind.Value;
}
