using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// All that goes on between one business phone number and one customer, as it was when asked: the open conversation,
/// the ones before, the service window, and Meta's own view.
/// </summary>
/// <example>
/// <code>
/// var chat = await channel.GetChatAsync(to, cancellationToken: cancellationToken);
/// var mayWriteFreely = chat?.Window.IsOpenAt(DateTimeOffset.UtcNow) ?? false;
/// var isNew = chat is null || (chat.Conversation is null &amp;&amp; chat.EarlierConversations.Count == 0);
/// </code>
/// </example>
public sealed class Chat
{
    private readonly ChatState state;

    internal Chat(ConversationDesk desk, ChatRecord record)
    {
        state = record.State;
        PhoneNumberId = record.Stored.PhoneNumberId;
        Conversation = state.OpenConversation is { } open ? new(desk, record, open) : null;
        EarlierConversations =
        [
            .. (state.Earlier ?? []).Select(earlier => new ConversationSummary(
                ConversationId.Of(record.Stored.Id, earlier.Number),
                new(earlier.Intent ?? FlowEntry.DefaultFallbackName),
                UnixTime.At(earlier.StartedAt),
                UnixTime.At(earlier.EndedAt),
                earlier.Ending)),
            .. state.Conversation is { EndedAt: { } endedAt } last
                ? [new ConversationSummary(
                    ConversationId.Of(record.Stored.Id, last.Number),
                    new(last.Intent ?? FlowEntry.DefaultFallbackName),
                    UnixTime.At(last.StartedAt),
                    UnixTime.At(endedAt),
                    last.Ending)]
                : Array.Empty<ConversationSummary>(),
        ];
    }

    /// <summary>The id of the business phone number.</summary>
    public string PhoneNumberId { get; }

    /// <summary>The customer, as far as known.</summary>
    public WhatsAppUser Customer => state.Customer;

    /// <summary>The open conversation; null if there is none.</summary>
    public Conversation? Conversation { get; }

    /// <summary>The conversations that have ended, the oldest first: the last ten.</summary>
    public IReadOnlyList<ConversationSummary> EarlierConversations { get; }

    /// <summary>Until when what may be sent.</summary>
    public ServiceWindow Window => state.Window;

    /// <summary>The conversation as Meta sees it; null if none is known. Ask it whether it still goes on.</summary>
    public MetaConversation? MetaConversation => state.Meta is not { } meta ? null
        : new(UnixTime.At(meta.StartedAt), UnixTime.At(meta.EndsAt), meta.IsBusinessInitiated)
        {
            Id = meta.Id,
            Origin = meta.Origin,
        };

    /// <summary>When the business last wrote outside a conversation, by template; null if never.</summary>
    public DateTimeOffset? LastTemplateAt => UnixTime.At(state.TemplateAt);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(Chat);
}
