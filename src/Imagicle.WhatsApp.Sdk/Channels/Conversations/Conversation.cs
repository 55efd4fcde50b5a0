using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A conversation of the channel: opened by a customer's message, served by the bot or a human agent, ended by either
/// side, by the host, or by silence. Properties tell how it was when it was last read or changed through this object;
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

    private readonly ConversationDesk desk;
    private readonly string chatId;
    private readonly int number;
    private volatile Snapshot now;

    internal Conversation(ConversationDesk desk, ChatRecord chat, ConversationState state)
    {
        this.desk = desk;
        chatId = chat.Stored.Id;
        number = state.Number;
        Id = ConversationId.Of(chatId, number);
        PhoneNumberId = chat.Stored.PhoneNumberId;
        now = new(chat.State, state);
    }

    /// <summary>Unique over all channels; safe to log and to show in addresses.</summary>
    public string Id { get; }

    /// <summary>The channel's department.</summary>
    public string Department => desk.Options.Department;

    /// <summary>The id of the business phone number that the customer wrote to; answers go out from it.</summary>
    public string PhoneNumberId { get; }

    /// <summary>The customer, as far as known; it may become known by another id or number meanwhile.</summary>
    public WhatsAppUser Customer => now.Chat.Customer;

    /// <summary>Where it entered the host's flow.</summary>
    public FlowEntry Entry => new(now.State.Intent ?? FlowEntry.DefaultFallbackName);

    /// <summary>Who serves it: speaks for the business and gets what the customer writes.</summary>
    public ChannelParticipant ServedBy => now.State.ServedBy;

    /// <summary>The agent, as the host names agents; null for the bot or if the host did not say.</summary>
    public string? Agent => now.State.Agent;

    /// <summary>When the first message came in.</summary>
    public DateTimeOffset StartedAt => UnixTime.At(now.State.StartedAt);

    /// <summary>When either side last wrote.</summary>
    public DateTimeOffset LastActivityAt => now.State.ActiveAt;

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? EndedAt => UnixTime.At(now.State.EndedAt);

    /// <summary>Who or what ended it; null while it is open.</summary>
    public ConversationEnding? Ending => now.State.EndedAt is null ? null : now.State.Ending;

    /// <summary>Whether it has not ended.</summary>
    public bool IsOpen => now.State.EndedAt is null;

    /// <summary>The host's own data, and <see cref="LastUserTextAttribute"/>. Names are case-sensitive.</summary>
    public IReadOnlyDictionary<string, string> Attributes => now.Attributes;

    /// <summary>The last text that the customer sent: written, or the title of what was tapped; empty if none yet.</summary>
    public string LastUserText => now.State.LastUserText;

    /// <summary>
    /// What happened, the oldest first. Beyond <see cref="WhatsAppChannelOptions.HistoryLimit"/> the oldest messages are
    /// left out.
    /// </summary>
    public IReadOnlyList<ConversationMoment> History => now.History;

    /// <summary>Until when what may be sent.</summary>
    public ServiceWindow Window => now.Chat.Window;

    /// <summary>Whether more than templates may be sent now.</summary>
    public bool IsWindowOpen => Window.IsOpenAt(desk.Time.GetUtcNow());

    /// <summary>Sends a message to the customer, from the number that the customer wrote to.</summary>
    /// <param name="message">What. The policy may turn it into a text with a link.</param>
    /// <param name="options">What accompanies it.</param>
    /// <param name="sender">Who speaks. Default: who serves the conversation.</param>
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
        var (sent, chat) = await desk
            .SendAsync(Id, chatId, number, message, options, sender, cancellationToken)
            .ConfigureAwait(false);
        Take(chat);
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
    /// False, and nothing done: the channel has no read receipts, the window is closed, or there is no message.
    /// </returns>
    public Task<bool> MarkAsReadAsync(bool showTyping = false, CancellationToken cancellationToken = default) =>
        desk.MarkAsReadAsync(this, showTyping, cancellationToken);

    /// <summary>Hands the conversation over to a human agent, or to another one.</summary>
    /// <param name="agent">The agent, as the host names agents; null: any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ConversationEndedException">It has ended.</exception>
    public Task HandOverToAgentAsync(string? agent = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            state => ConversationRules.HandOver(state, ChannelParticipant.HumanAgent, agent, desk.Now), cancellationToken);

    /// <summary>Hands the conversation back to the bot.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ConversationEndedException">It has ended.</exception>
    public Task HandBackToBotAsync(CancellationToken cancellationToken = default) =>
        ChangeAsync(state => ConversationRules.HandOver(state, ChannelParticipant.Bot, null, desk.Now), cancellationToken);

    /// <summary>Ends the conversation; what the customer writes next opens another one. Ending it twice ends it once.</summary>
    /// <param name="ending">Who ends it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task EndAsync(
        ConversationEnding ending = ConversationEnding.Host, CancellationToken cancellationToken = default) =>
        Take(await desk.EndAsync(chatId, number, ending, cancellationToken).ConfigureAwait(false));

    /// <summary>Sets an attribute.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null removes it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The name is empty, or <see cref="LastUserTextAttribute"/>.</exception>
    /// <exception cref="ConversationEndedException">It has ended.</exception>
    public Task SetAttributeAsync(string name, string? value, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name == LastUserTextAttribute
            ? throw new ArgumentException($"'{name}' is set by the channel.", nameof(name))
            : ChangeAsync(state => ConversationRules.SetAttribute(state, name, value), cancellationToken);
    }

    /// <summary>Reads it again from the store.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ConversationEndedException">It is not there any more.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var chat = await desk.Book.GetAsync(chatId, cancellationToken).ConfigureAwait(false);
        if (chat?.State.Conversation?.Number != number)
        {
            throw new ConversationEndedException(Id);
        }

        Take(chat);
    }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;

    internal string ChatId => chatId;

    internal int Number => number;

    internal void Take(ChatRecord? chat)
    {
        if (chat?.State.Conversation is { } state && state.Number == number)
        {
            now = new(chat.State, state);
        }
    }

    private async Task ChangeAsync(Func<ConversationState, bool> change, CancellationToken cancellationToken) =>
        Take(await desk.ChangeAsync(Id, chatId, number, change, cancellationToken).ConfigureAwait(false));

    private sealed class Snapshot(ChatState chat, ConversationState state)
    {
        private IReadOnlyList<ConversationMoment>? history;
        private Dictionary<string, string>? attributes;

        internal ChatState Chat => chat;

        internal ConversationState State => state;

        internal Dictionary<string, string> Attributes => attributes ??=
            new(state.Attributes ?? []) { [LastUserTextAttribute] = state.LastUserText };

        internal IReadOnlyList<ConversationMoment> History =>
            history ??= ConversationRules.ShowAll(state);
    }
}
