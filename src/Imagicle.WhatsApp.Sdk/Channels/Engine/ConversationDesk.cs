using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// What a channel does with what comes in and goes out: applies the rules to the customer's chat, and tells the host's
/// handlers.
/// </summary>
internal sealed partial class ConversationDesk
{
    private readonly ILogger logger;

    internal ConversationDesk(
        string account,
        WhatsAppChannelOptions options,
        ChannelNumbers numbers,
        IConversationStore store,
        IChannelLedger ledger,
        TimeProvider time,
        ILogger logger)
    {
        Account = account;
        Options = options;
        Numbers = numbers;
        Store = store;
        Ledger = ledger;
        Time = time;
        this.logger = logger;
        Calls = new(time, logger);
        Book = new(account, store, DueAt) { Absorbed = TellAbsorbed };
        Incoming = new(account, new PatientStore(store, Calls), DueAt) { Absorbed = TellAbsorbed };
    }

    internal string Account { get; }

    internal WhatsAppChannelOptions Options { get; }

    internal ChannelNumbers Numbers { get; }

    internal IConversationStore Store { get; }

    internal IChannelLedger Ledger { get; }

    internal TimeProvider Time { get; }

    /// <summary>For the host's calls, which learn when the store fails.</summary>
    internal ChatBook Book { get; }

    /// <summary>For what comes in, which waits until the store works again.</summary>
    internal ChatBook Incoming { get; }

    internal StoreCalls Calls { get; }

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>A customer's message, or a notice about the customer. May be told more than once of the same.</summary>
    internal async Task<CustomerTurn> ReceiveAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var opens = CustomerMessages.OpenConversation(message);
        FlowEntry? entry = null;
        while (true)
        {
            var turn = CustomerTurn.None;
            var lacksEntry = false;
            var chat = await Incoming
                .ChangeAsync(NumberOf(message.Source), message.Sender, state =>
                {
                    lacksEntry = false;
                    var changed = NoteCustomer(state, message);
                    turn = Turn(state, message, opens, entry, ref lacksEntry);
                    return changed || turn.HasChanged;
                }, cancellationToken)
                .ConfigureAwait(false);
            if (lacksEntry)
            {
                // Asked only now: the host's code may take its time, and most messages open no conversation.
                entry = await Options.Intents.MatchAsync(message, cancellationToken).ConfigureAwait(false);
                continue;
            }

            turn.Chat = chat;
            Tell(turn.EndedBefore, chat);
            return turn;
        }
    }

    /// <summary>The customer wrote to somebody else at this number, or called: only the window opens.</summary>
    internal Task NoteContactAsync(
        WebhookSource source, WhatsAppUser user, DateTimeOffset at, CancellationToken cancellationToken) =>
        Incoming.ChangeAsync(NumberOf(source), user, state => OpenWindow(state, at), cancellationToken);

    /// <summary>What a status says of windows: closed after all, or free because of an ad.</summary>
    internal async Task NoteStatusAsync(MessageStatusUpdate status, CancellationToken cancellationToken)
    {
        var isClosed = status.Errors.Any(error => error.Code == Errors.WhatsAppErrorCodes.ReengagementRequired);
        if (status.GroupId is not null
            || ChatIdentities.Of(status.Recipient).Count == 0
            || !(isClosed || status.Conversation is { Id: not null } or { ExpiresAt: not null }))
        {
            return;
        }

        await Incoming
            .ChangeAsync(NumberOf(status.Source), status.Recipient, state =>
                (isClosed && CloseWindow(state, status.Timestamp)) | NoteMetaConversation(state, status), cancellationToken)
            .ConfigureAwait(false);
    }

    internal Chat Show(ChatRecord chat) => new(this, chat);

    internal string NumberOf(WebhookSource source) =>
        source.PhoneNumberId is { Length: > 0 } number ? number : Numbers.Default;

    internal async Task<ChatRecord> ChangeAsync(
        string conversationId,
        string chatId,
        int number,
        Func<ConversationState, bool> change,
        CancellationToken cancellationToken)
    {
        var (ended, told) = (false, 0);
        var chat = await Book.ChangeAsync(chatId, state =>
        {
            ended = state.OpenConversation?.Number != number;
            told = state.Conversation?.Events ?? 0;
            return !ended && change(state.Conversation!);
        }, cancellationToken).ConfigureAwait(false);
        if (ended || chat is null)
        {
            throw new ConversationEndedException(conversationId);
        }

        TellPending(chat, told);
        return chat;
    }

    internal async Task<ChatRecord?> EndAsync(
        string chatId, int number, ConversationEnding ending, CancellationToken cancellationToken)
    {
        var told = int.MaxValue;
        var chat = await Book.ChangeAsync(chatId, state =>
        {
            if (state.OpenConversation?.Number != number)
            {
                return false;
            }

            told = state.Conversation!.Events;
            ConversationRules.End(state.Conversation!, ending, Now);
            return true;
        }, cancellationToken).ConfigureAwait(false);
        if (chat is not null)
        {
            TellPending(chat, told);
        }

        return chat;
    }

    private CustomerTurn Turn(
        ChatState state, IncomingMessage message, bool opens, FlowEntry? entry, ref bool lacksEntry)
    {
        if (CustomerTurn.Again(state, message) is { } again)
        {
            again.Decision = Options.Policy.Decide(again.Conversation!.ServedBy.FromEndUser(), message);
            return again;
        }

        var ended = EndIfSilent(state);
        var open = state.OpenConversation;
        var decision = Options.Policy.Decide((open?.ServedBy ?? ChannelParticipant.Bot).FromEndUser(), message);
        if (!decision.IsAllowed)
        {
            if (open is not null)
            {
                Add(isIgnored: true);
            }

            return new(CustomerTurnKind.Ignored, open) { Decision = decision, EndedBefore = ended, HasChanged = (open ?? ended) is not null };
        }

        if (open is not null && !CustomerMessages.IsNotice(message))
        {
            Add(isIgnored: false);
            if (MessageTexts.Of(message)?.Trim() is not { } text
                || !Options.EndWords.Any(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)))
            {
                return new(CustomerTurnKind.Continued, open) { HasChanged = true };
            }

            ConversationRules.End(open, ConversationEnding.Customer, Now, message.Id);
            return new(CustomerTurnKind.Ended, open) { HasChanged = true };
        }

        if (!opens)
        {
            return new(CustomerTurnKind.None, open) { EndedBefore = ended, HasChanged = ended is not null };
        }

        if (entry is not { } where)
        {
            lacksEntry = true;
            return CustomerTurn.None;
        }

        open = ConversationRules.Start(state, where, Now);
        Add(isIgnored: false);
        return new(CustomerTurnKind.Started, open) { EndedBefore = ended, HasChanged = true };

        void Add(bool isIgnored)
        {
            ConversationRules.AddCustomerMessage(open!, message, decision.Kind, isIgnored, Now);
            ConversationRules.Trim(open!, Options.HistoryLimit);
        }
    }
}
