using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What happens to a conversation, in terms of what is stored. Each returns whether anything changed.</summary>
internal static class ConversationRules
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

        var state = new ConversationState
        {
            Number = ++chat.Count,
            Intent = entry.IsDefaultFallback ? null : entry.Intent,
            StartedAt = UnixTime.Of(now),
        };
        state.Moments.Add(new() { Kind = ConversationMomentKind.Started });
        return chat.Conversation = state;
    }

    internal static void AddCustomerMessage(
        ConversationState state, IncomingMessage message, ContentKind kind, bool isIgnored, DateTimeOffset now)
    {
        state.Touch(now);
        state.Moments.Add(new()
        {
            Kind = isIgnored ? ConversationMomentKind.IgnoredMessage : ConversationMomentKind.CustomerMessage,
            Time = state.SinceStart(message.Timestamp),
            MessageId = message.Id,
            Content = NameOf(kind),
            Text = MessageTexts.Of(message),
        });
    }

    internal static void AddBusinessMessage(
        ConversationState state, OutgoingMessage message, ChannelParticipant sender, string messageId, DateTimeOffset now)
    {
        state.Touch(now);
        state.Moments.Add(new()
        {
            Kind = ConversationMomentKind.BusinessMessage,
            Time = state.SinceStart(now),
            Participant = sender,
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
        state.Touch(now);
        state.Moments.Add(new()
        {
            Kind = ConversationMomentKind.HandedOver,
            Time = state.SinceStart(now),
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
            Time = state.SinceStart(at),
            MessageId = messageId,
            Event = ++state.Events,
            IsPending = messageId is null, // the customer's message tells the handlers
        });
    }

    internal static bool SetAttribute(ConversationState state, string name, string? value)
    {
        if (value is null)
        {
            return state.Attributes?.Remove(name) == true;
        }

        var attributes = state.Attributes ??= [];
        var isNew = !attributes.TryGetValue(name, out var known) || known != value;
        attributes[name] = value;
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
            if (state.Moments[oldest] is { Kind: ConversationMomentKind.CustomerMessage, Text: { } text })
            {
                state.KeptText = text;
            }

            state.Moments.RemoveAt(oldest);
        }
    }

    internal static List<ConversationMoment> ShowAll(ConversationState state)
    {
        var shown = new List<ConversationMoment>(state.Moments.Count);
        MomentState? serving = null;
        foreach (var moment in state.Moments)
        {
            serving = moment.Kind == ConversationMomentKind.HandedOver ? moment : serving;
            shown.Add(Show(moment, state, serving?.Agent));
        }

        return shown;
    }

    internal static ConversationMoment Show(MomentState moment, ConversationState state, string? agent)
    {
        var shown = new ConversationMoment(moment.Kind, UnixTime.At(state.StartedAt + moment.Time));
        var message = shown with
        {
            MessageId = moment.MessageId,
            Content = new ContentKind(moment.Content ?? ContentKind.Names.Text),
            Text = moment.Text,
        };
        return moment.Kind switch
        {
            ConversationMomentKind.Started =>
                shown with { Entry = new FlowEntry(state.Intent ?? FlowEntry.DefaultFallbackName) },
            ConversationMomentKind.BusinessMessage => message with
            {
                Participant = moment.Participant,
                Agent = moment.Participant == ChannelParticipant.HumanAgent ? agent : null,
            },
            ConversationMomentKind.HandedOver =>
                shown with { Participant = moment.Participant, Agent = moment.Agent },
            ConversationMomentKind.Ended => shown with { Ending = state.Ending, MessageId = moment.MessageId },
            _ => message,
        };
    }

    private static string? NameOf(ContentKind kind) => kind == ContentKind.Text ? null : kind.Value;
}
