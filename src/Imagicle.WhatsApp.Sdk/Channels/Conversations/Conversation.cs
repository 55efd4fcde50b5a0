using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A conversation of the channel. A customer's message opens it, the bot or a human agent serves it, and either side,
/// the host or silence ends it. The properties are as of the last read or change through this object;
/// <see cref="RefreshAsync"/> reads it again. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ConversationMessage&gt;(async (e, context, token) =&gt;
/// {
///     if (e.Conversation.ServedBy == ChannelParticipant.Bot &amp;&amp; e.Conversation.LastUserText.Contains("agent"))
///     {
///         await e.Conversation.SendTextAsync("I pass you on to a colleague.", token);
///         await e.Conversation.HandOverToAgentAsync(cancellationToken: token);
///     }
/// });
/// </code>
/// </example>
public sealed class Conversation
{
    /// <summary>The attribute that always holds the last text that the customer sent: <c>lastUserText</c>.</summary>
    public const string LastUserTextAttribute = "lastUserText";

    private readonly WhatsAppChannel channel;
    private volatile Snapshot now;

    internal Conversation(WhatsAppChannel channel, ChatRecord chat, ConversationState state)
    {
        this.channel = channel;
        Key = new(chat.Stored.Id, state.Number);
        Id = Key.ToString();
        PhoneNumberId = chat.Stored.PhoneNumberId;
        now = new(chat.State, state);
    }

    /// <summary>The conversation's id, unique over all channels. Safe to log and to show in addresses.</summary>
    public string Id { get; }

    /// <summary>The channel's department.</summary>
    public string Department => channel.Department;

    /// <summary>The id of the business phone number that the customer wrote to; answers go out from it.</summary>
    public string PhoneNumberId { get; }

    /// <summary>The customer, as far as known. Further ids or another number may become known later.</summary>
    public WhatsAppUser Customer => now.Chat.Customer;

    /// <summary>The point where it entered the host's flow.</summary>
    public FlowEntry FlowEntry => new(now.State.Intent ?? FlowEntry.DefaultFallbackName);

    /// <summary>The participant who speaks for the business and gets the customer's messages.</summary>
    public ChannelParticipant ServedBy => now.State.ServedBy;

    /// <summary>The agent, as the host names agents; null for the bot or if the host did not say.</summary>
    public string? Agent => now.State.Agent;

    /// <summary>The time the first message came in.</summary>
    public DateTimeOffset StartedAt => UnixTime.At(now.State.StartedAt);

    /// <summary>The time either side last wrote.</summary>
    public DateTimeOffset LastActivityAt => now.State.ActiveAt;

    /// <summary>The time it ended; null while it is open.</summary>
    public DateTimeOffset? EndedAt => UnixTime.At(now.State.EndedAt);

    /// <summary>The reason of the end; null while it is open.</summary>
    public ConversationEnding? Ending => now.State.EndedAt is null ? null : now.State.Ending;

    /// <summary>Whether it has not ended.</summary>
    public bool IsOpen => now.State.EndedAt is null;

    /// <summary>The host's own data, and <see cref="LastUserTextAttribute"/>. Names are case-sensitive.</summary>
    public IReadOnlyDictionary<string, string> Attributes => now.Attributes;

    /// <summary>The last text of the customer, written or the title of a tapped button; empty if there is none.</summary>
    public string LastUserText => now.State.LastUserText;

    /// <summary>
    /// The history, the oldest entry first. Beyond <see cref="WhatsAppChannelOptions.HistoryLimit"/> the oldest messages
    /// are left out.
    /// </summary>
    public IReadOnlyList<HistoryEntry> History => now.History;

    /// <summary>The customer service window: until it closes, free-form messages are allowed.</summary>
    public ServiceWindow Window => now.Chat.Window;

    /// <summary>Whether more than templates may be sent now.</summary>
    public bool IsWindowOpen => Window.IsOpenAt(channel.Time.GetUtcNow());

    internal ConversationKey Key { get; }

    /// <summary>Sends a message to the customer, from the number that the customer wrote to.</summary>
    /// <param name="message">The message. The policy may turn it into a text with a link.</param>
    /// <param name="options">The send's options.</param>
    /// <param name="sender">The participant who speaks. Default: who serves the conversation.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ChannelRefusalException">
    /// The policy, the closed service window, or the end of the conversation forbids it; nothing was sent.
    /// </exception>
    /// <exception cref="Errors.WhatsAppApiException">It failed, as in <see cref="MessagesClient.SendAsync"/>.</exception>
    public async Task<SentMessage> SendAsync(
        OutgoingMessage message,
        SendOptions? options = null,
        ChannelParticipant? sender = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (sent, chat) = await channel.Outbound
            .SendInConversationAsync(Key, sender, message, options, cancellationToken)
            .ConfigureAwait(false);
        Update(chat);
        return sent;
    }

    /// <summary>Sends a text to the customer, as <see cref="SendAsync"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<SentMessage> SendTextAsync(string text, CancellationToken cancellationToken = default) =>
        SendAsync(new TextMessage(text), cancellationToken: cancellationToken);

    /// <summary>
    /// Marks the customer's last message as read, and shows that an answer is being typed if asked to.
    /// </summary>
    /// <param name="showTyping">Whether to show typing, for 25 seconds or until the answer.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>
    /// False, and nothing done, if the channel has no read receipts, the window is closed, or there is no message.
    /// </returns>
    public async Task<bool> MarkAsReadAsync(bool showTyping = false, CancellationToken cancellationToken = default)
    {
        var last = History.LastOrDefault(static entry =>
            entry.Kind is HistoryEntryKind.CustomerMessage or HistoryEntryKind.IgnoredMessage);
        return last is { MessageId.Length: > 0 }
            && (!showTyping || IsWindowOpen)
            && await channel.Outbound
                .MarkAsReadAsync(PhoneNumberId, last.MessageId, showTyping, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Hands the conversation over to a human agent, or to another one.</summary>
    /// <param name="agent">The agent, as the host names agents; null for any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ConversationEndedException">It has ended.</exception>
    public Task HandOverToAgentAsync(string? agent = null, CancellationToken cancellationToken = default) =>
        ChangeOpenAsync(
            state => ConversationChanges.HandOver(state, ChannelParticipant.HumanAgent, agent, channel.Time.GetUtcNow()),
            cancellationToken);

    /// <summary>Hands the conversation back to the bot.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ConversationEndedException">It has ended.</exception>
    public Task HandBackToBotAsync(CancellationToken cancellationToken = default) =>
        ChangeOpenAsync(
            state => ConversationChanges.HandOver(state, ChannelParticipant.Bot, null, channel.Time.GetUtcNow()),
            cancellationToken);

    /// <summary>Ends the conversation; a second end does nothing. The customer's next message opens another one.</summary>
    /// <param name="ending">The reason.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task EndAsync(
        ConversationEnding ending = ConversationEnding.Host, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            chat =>
            {
                if (chat.FindOpen(Key.Number) is not { } open)
                {
                    return false;
                }

                ConversationChanges.End(open, ending, channel.Time.GetUtcNow());
                return true;
            },
            cancellationToken);

    /// <summary>Sets an attribute.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The attribute's value; null removes it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The name is empty, or <see cref="LastUserTextAttribute"/>.</exception>
    /// <exception cref="ConversationEndedException">It has ended.</exception>
    public Task SetAttributeAsync(string name, string? value, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name == LastUserTextAttribute
            ? throw new ArgumentException($"'{name}' is set by the channel.", nameof(name))
            : ChangeOpenAsync(state => ConversationChanges.SetAttribute(state, name, value), cancellationToken);
    }

    /// <summary>Reads it again from the store.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ConversationEndedException">It is not there any more.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var chat = await channel.Chats.GetAsync(Key.ChatId, cancellationToken).ConfigureAwait(false);
        if (chat?.State.Find(Key.Number) is null)
        {
            throw new ConversationEndedException(Id);
        }

        Update(chat);
    }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;

    private async Task ChangeOpenAsync(Func<ConversationState, bool> change, CancellationToken cancellationToken)
    {
        if (!await ChangeAsync(Change, cancellationToken).ConfigureAwait(false))
        {
            throw new ConversationEndedException(Id);
        }

        bool Change(ChatState chat) =>
            change(chat.FindOpen(Key.Number) ?? throw new ConversationEndedException(Id));
    }

    /// <returns>False if the chat is gone.</returns>
    private async Task<bool> ChangeAsync(Func<ChatState, bool> change, CancellationToken cancellationToken)
    {
        var chat = await channel.Chats.ChangeAsync(Key.ChatId, change, cancellationToken).ConfigureAwait(false);
        if (chat is null)
        {
            return false;
        }

        channel.Events.PostNew(chat);
        Update(chat);
        return true;
    }

    private void Update(ChatRecord? chat)
    {
        if (chat?.State.Find(Key.Number) is { } state)
        {
            now = new(chat.State, state);
        }
    }

    private sealed class Snapshot(ChatState chat, ConversationState state)
    {
        private IReadOnlyList<HistoryEntry>? history;
        private Dictionary<string, string>? attributes;

        internal ChatState Chat => chat;

        internal ConversationState State => state;

        internal Dictionary<string, string> Attributes => attributes ??=
            new(state.Attributes ?? []) { [LastUserTextAttribute] = state.LastUserText };

        internal IReadOnlyList<HistoryEntry> History => history ??= ConversationHistory.ToEntries(state);
    }
}
