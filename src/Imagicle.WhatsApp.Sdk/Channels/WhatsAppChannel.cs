using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A channel between customers and a department: one connected account with conversations, service windows, quotas and
/// traffic, under the <see cref="Policy"/>. Thread-safe. From DI after <c>UseChannel</c>; keyed by the account's name for
/// named accounts.
/// </summary>
/// <example>
/// <code>
/// await channel.SendAsync(
///     ChannelParticipant.Bot, to, new TemplateMessage("order_shipped", "en"), cancellationToken: cancellationToken);
/// await foreach (var conversation in channel.ListConversationsAsync(cancellationToken))
/// {
///     await conversation.SendTextAsync("We close in ten minutes.", cancellationToken);
/// }
/// </code>
/// </example>
public sealed class WhatsAppChannel
{
    private readonly WhatsAppChannelOptions options;
    private readonly IConversationStore store;

    internal WhatsAppChannel(
        string account,
        WhatsAppChannelOptions options,
        ChannelNumbers numbers,
        IConversationStore store,
        IChannelLedger ledger,
        PostEvent post,
        TimeProvider time,
        ILogger logger)
    {
        this.options = options;
        this.store = store;
        Account = account;
        Numbers = numbers;
        Time = time;
        var calls = new StoreCalls(time, logger);
        var timeouts = new ConversationTimeouts(options, time);
        Events = new(this, post, time);
        Chats = new(account, store, timeouts, Events);
        Quotas = new(account, options, numbers, ledger, calls, time);
        Traffic = new(account, ledger, calls);
        Outbound = new(options, numbers, Chats, Quotas, time, logger);
        Sweep = new(account, store, Chats, timeouts, Events, time, logger);
        UserData = new(account, store, ledger);

        // The host's calls learn that the store fails; received messages wait until it works again.
        var inboundChats = new ChatRepository(account, new RetryingConversationStore(store, calls), timeouts, Events);
        Inbound = new(options, numbers, inboundChats, timeouts, Events, time);
    }

    /// <summary>The account's name; empty for the unnamed one.</summary>
    public string Account { get; }

    /// <summary>The department that serves everything that comes in.</summary>
    public string Department => options.Department;

    /// <summary>The channel's capabilities.</summary>
    public ChannelCapabilityPolicy Policy => options.Policy;

    /// <summary>
    /// The programmed intents. The channel asks them at the start of a conversation, and the host may do so later.
    /// </summary>
    public ChannelIntents Intents => options.Intents;

    internal ChannelNumbers Numbers { get; }

    internal TimeProvider Time { get; }

    internal ChatRepository Chats { get; }

    internal InboundConversations Inbound { get; }

    internal OutboundConversations Outbound { get; }

    internal PendingEvents Events { get; }

    internal ConversationSweep Sweep { get; }

    internal QuotaEnforcer Quotas { get; }

    internal TrafficCounter Traffic { get; }

    internal ChannelUserData UserData { get; }

    /// <summary>
    /// Sends a message as the channel lets it through: as it is or, where the policy says so, as a text with a link. It
    /// belongs to the customer's open conversation if there is one. Without one the business begins, which takes a
    /// template while the service window is closed.
    /// </summary>
    /// <remarks>
    /// A text with a link has the caption (of a document without one, the file name) and, on a line of its own, the URL.
    /// Media that may go as a link only in the header of an interactive message become the last line of its text. The
    /// customer sees and opens the URL, so it must stay valid and must not give away anything else. The caption is never
    /// shortened: a text that does not fit is refused.
    /// </remarks>
    /// <param name="sender">The participant who speaks.</param>
    /// <param name="to">The recipient. For groups only the policy is checked: no window, no quota.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">The send's options.</param>
    /// <param name="from">
    /// The id of the phone number to send from. Default: that of the customer's open conversation, else the account's.
    /// </param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ChannelPolicyException">The policy refuses the message; nothing was sent.</exception>
    /// <exception cref="ServiceWindowClosedException">Only a template can be sent now; nothing was sent.</exception>
    /// <exception cref="QuotaExceededException">
    /// No further user may be written to now, or this one not from a test number; nothing was sent.
    /// </exception>
    /// <exception cref="Errors.WhatsAppApiException">It failed, as in <see cref="MessagesClient.SendAsync"/>.</exception>
    public Task<SentMessage> SendAsync(
        ChannelParticipant sender,
        Recipient to,
        OutgoingMessage message,
        SendOptions? options = null,
        string? from = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Outbound.SendToRecipientAsync(to, from, new(sender, message, options), cancellationToken);
    }

    /// <summary>Returns a conversation by its id; null if it is not the last one of its customer, or forgotten.</summary>
    /// <param name="id">The <see cref="Conversation.Id"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Conversation?> GetConversationAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ConversationKey.TryParse(id, out var key)
            && await Chats.GetAsync(key.ChatId, cancellationToken).ConfigureAwait(false) is { } chat
            && chat.State.Find(key.Number) is { } state
                ? new(this, chat, state)
                : null;
    }

    /// <summary>Lists the open conversations, in any order.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async IAsyncEnumerable<Conversation> ListConversationsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var stored in store.ListOpenAsync(Account, cancellationToken).ConfigureAwait(false))
        {
            var chat = new ChatRecord(stored);
            if (chat.State.OpenConversation is { } open)
            {
                yield return new(this, chat, open);
            }
        }
    }

    /// <summary>Returns the chat with a customer at one phone number; null if nothing is known.</summary>
    /// <param name="customer">The customer, by any known id.</param>
    /// <param name="phoneNumberId">
    /// The id of the business phone number. Default: the one with an open conversation, else the one used last.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Chat?> GetChatAsync(
        Recipient customer, string? phoneNumberId = null, CancellationToken cancellationToken = default) =>
        await Chats.FindAsync(phoneNumberId, ChatIdentities.UserOf(customer), cancellationToken).ConfigureAwait(false)
            is { } chat ? new(this, chat) : null;

    /// <summary>Returns a limit by number, and how much of it is used. Sends check it by themselves.</summary>
    /// <param name="kind">The counted thing.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<ChannelQuota> GetQuotaAsync(ChannelQuotaKind kind, CancellationToken cancellationToken = default) =>
        Quotas.GetAsync(kind, cancellationToken);

    /// <summary>Returns the billed messages of whole months, as their statuses reported them.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included. Default: the first one.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<TrafficReport> GetTrafficAsync(
        BillingMonth from, BillingMonth? to = null, CancellationToken cancellationToken = default) =>
        Traffic.GetAsync(from, to ?? from, cancellationToken);

    /// <summary>
    /// Marks a message as read, and shows that an answer is being typed if asked to. Where the policy has no
    /// <see cref="ChannelFeature.ReadReceipts"/>, nothing happens.
    /// </summary>
    /// <param name="message">The customer's message.</param>
    /// <param name="showTyping">Whether to show typing, for 25 seconds or until the answer.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Whether the customer sees it.</returns>
    public Task<bool> MarkAsReadAsync(
        IncomingMessage message, bool showTyping = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Outbound.MarkAsReadAsync(Numbers.IdOf(message.Source), message.Id, showTyping, cancellationToken);
    }

    /// <summary>
    /// Forgets a customer: chats at all numbers with conversations, texts and names. Later messages begin anew.
    /// </summary>
    /// <param name="customer">The customer, by any id of now or before.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The number of removed chats.</returns>
    public Task<int> EraseAsync(Recipient customer, CancellationToken cancellationToken = default) =>
        UserData.EraseAsync(ChatIdentities.UserOf(customer), cancellationToken).AsTask();

    /// <summary>The account's name only.</summary>
    public override string ToString() => $"channel '{Account}'";
}
