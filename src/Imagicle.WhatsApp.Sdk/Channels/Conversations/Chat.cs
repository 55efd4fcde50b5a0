using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A chat between one business phone number and one customer, as it was when asked: the open conversation, the ones
/// before, the service window, and Meta's own view.
/// </summary>
public sealed class Chat
{
    private readonly ChatState state;

    internal Chat(WhatsAppChannel channel, ChatRecord record)
    {
        state = record.State;
        PhoneNumberId = record.Stored.PhoneNumberId;
        Conversation = state.OpenConversation is { } open ? new(channel, record, open) : null;
        var earlier = (state.Earlier ?? [])
            .Select(one => Summarize(one.Number, one.Intent, one.StartedAt, one.EndedAt, one.Ending));
        EarlierConversations = state.Conversation is { EndedAt: { } endedAt } last
            ? [.. earlier, Summarize(last.Number, last.Intent, last.StartedAt, endedAt, last.Ending)]
            : [.. earlier];

        ConversationSummary Summarize(int number, string? intent, long from, long until, ConversationEnding ending) => new(
            new ConversationKey(record.Stored.Id, number).ToString(),
            new(intent ?? FlowEntry.DefaultFallbackName),
            UnixTime.At(from),
            UnixTime.At(until),
            ending);
    }

    /// <summary>The id of the business phone number.</summary>
    public string PhoneNumberId { get; }

    /// <summary>The customer, as far as known.</summary>
    public WhatsAppUser Customer => state.Customer;

    /// <summary>The open conversation; null if there is none.</summary>
    public Conversation? Conversation { get; }

    /// <summary>The conversations that have ended, the oldest first: the last ten.</summary>
    public IReadOnlyList<ConversationSummary> EarlierConversations { get; }

    /// <summary>The customer service window: until it closes, free-form messages are allowed.</summary>
    public ServiceWindow Window => state.Window;

    /// <summary>The conversation as Meta sees it, which may be over; null if none is known.</summary>
    public MetaConversation? MetaConversation => state.Meta is not { } meta ? null
        : new(UnixTime.At(meta.StartedAt), UnixTime.At(meta.EndsAt), meta.IsBusinessInitiated)
        {
            Id = meta.Id,
            Origin = meta.Origin,
        };

    /// <summary>The time of the business's last template outside a conversation; null if there was none.</summary>
    public DateTimeOffset? LastTemplateAt => UnixTime.At(state.TemplateAt);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(Chat);
}
