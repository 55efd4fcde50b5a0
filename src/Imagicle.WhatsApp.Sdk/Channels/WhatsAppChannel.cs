using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// One connected account as a channel between customers and a department: conversations, service windows, quotas and
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
    internal WhatsAppChannel(ConversationDesk desk) => Desk = desk;

    /// <summary>The account's name; empty for the unnamed one.</summary>
    public string Account => Desk.Account;

    /// <summary>The department that serves whatever comes in.</summary>
    public string Department => Desk.Options.Department;

    /// <summary>What the channel lets through.</summary>
    public ChannelCapabilityPolicy Policy => Desk.Options.Policy;

    /// <summary>
    /// The programmed intents: at the start of a conversation the channel asks them, later the host may do so, too.
    /// </summary>
    public ChannelIntents Intents => Desk.Options.Intents;

    internal ConversationDesk Desk { get; }

    /// <summary>
    /// Sends a message as the channel lets it through: as it is or, where the policy says so, as a text with a link
    /// (<see cref="ChannelCapabilityPolicy.Adapt"/>). It belongs to the customer's open conversation if there is one;
    /// otherwise the business begins, for which it has to be a template while the service window is closed.
    /// </summary>
    /// <param name="sender">Who speaks.</param>
    /// <param name="to">Whom to. To a group, only the policy applies.</param>
    /// <param name="message">What.</param>
    /// <param name="options">What accompanies it.</param>
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
        CancellationToken cancellationToken = default) =>
        Desk.SendAsync(from, sender, to, message, options, cancellationToken);

    /// <summary>A conversation by its id; null if it is not the last one of its customer, or forgotten.</summary>
    /// <param name="id">The <see cref="Conversation.Id"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Conversation?> GetConversationAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ConversationId.TryParse(id, out var chatId, out var number)
            && await Desk.Book.GetAsync(chatId, cancellationToken).ConfigureAwait(false) is { } chat
            && chat.State.Conversation is { } state
            && state.Number == number
                ? new(Desk, chat, state)
                : null;
    }

    /// <summary>The open conversations, in any order.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async IAsyncEnumerable<Conversation> ListConversationsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var stored in Desk.Store.ListOpenAsync(Account, cancellationToken).ConfigureAwait(false))
        {
            var chat = new ChatRecord(stored);
            if (chat.State.OpenConversation is { } open)
            {
                yield return new(Desk, chat, open);
            }
        }
    }

    /// <summary>All that goes on with a customer at one phone number; null if nothing is known.</summary>
    /// <param name="customer">By whichever id is known.</param>
    /// <param name="phoneNumberId">
    /// The business phone number. Default: the one with an open conversation, else the one used last.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Chat?> GetChatAsync(
        Recipient customer, string? phoneNumberId = null, CancellationToken cancellationToken = default) =>
        await Desk.Book.FindAsync(phoneNumberId, ChatIdentities.UserOf(customer), cancellationToken).ConfigureAwait(false)
            is { } chat ? Desk.Show(chat) : null;

    /// <summary>A limit by number, and how much of it is used. Sends ask by themselves.</summary>
    /// <param name="kind">Of what.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<ChannelQuota> GetQuotaAsync(ChannelQuotaKind kind, CancellationToken cancellationToken = default) =>
        Desk.GetQuotaAsync(kind, cancellationToken);

    /// <summary>What was billed, by what statuses said, in whole months.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included. Default: the first one.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<TrafficReport> GetTrafficAsync(
        BillingMonth from, BillingMonth? to = null, CancellationToken cancellationToken = default) =>
        new(await Desk.Ledger.ListTrafficAsync(Account, from, to ?? from, cancellationToken).ConfigureAwait(false));

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
        return Desk.MarkAsReadAsync(Desk.NumberOf(message.Source), message.Id, showTyping, cancellationToken);
    }

    /// <summary>
    /// Forgets a customer: chats at all numbers with conversations, texts and names. What comes in afterwards begins anew.
    /// </summary>
    /// <param name="customer">By any id that the customer has or had.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many chats were removed.</returns>
    public Task<int> EraseAsync(Recipient customer, CancellationToken cancellationToken = default) =>
        Desk.EraseAsync(ChatIdentities.UserOf(customer), cancellationToken);

    /// <summary>The account's name only.</summary>
    public override string ToString() => $"channel '{Account}'";
}
