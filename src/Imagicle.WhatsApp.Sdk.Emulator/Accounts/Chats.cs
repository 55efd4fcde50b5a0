using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// What goes to and fro between one number of the business and its customers. The account's lock guards all of it and
/// the order of webhooks; nothing waits inside.
/// </summary>
internal sealed class Chats(EmulatedPhoneNumber number)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);
    private static readonly TimeSpan FreeEntry = TimeSpan.FromHours(72);
    private static readonly TimeSpan MarkAsReadLimit = TimeSpan.FromDays(30);
    private static readonly TimeSpan TypingTime = TimeSpan.FromSeconds(25);

    private readonly EmulatedAccount account = number.Account;
    private readonly EmulatorCore core = number.Core;
    private readonly Dictionary<string, EmulatedCustomer> byUserId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReceivedMessage> received = new(StringComparer.Ordinal);
    private readonly Queue<string> receivedOrder = new();

    /// <summary>Everything that was accepted.</summary>
    internal SignalLog<EmulatedMessage> Messages { get; } = new(number.Core.Options.HistoryLimit);

    internal IReadOnlyList<EmulatedCustomer> Customers
    {
        get
        {
            lock (account.Gate)
            {
                return [.. byUserId.Values];
            }
        }
    }

    internal IReadOnlyList<ReceivedMessage> Received
    {
        get
        {
            lock (account.Gate)
            {
                return [.. receivedOrder.Select(id => received[id])];
            }
        }
    }

    internal EmulatedCustomer WithPhone(string waId)
    {
        lock (account.Gate)
        {
            return Of(account.Customers.WithPhone(waId));
        }
    }

    internal EmulatedCustomer WithUserId(string userId)
    {
        lock (account.Gate)
        {
            return Of(account.Customers.WithUserId(userId));
        }
    }

    internal EmulatedGroup AddGroup(EmulatedGroup group)
    {
        lock (account.Gate)
        {
            groups.Add(group.Id, group);
            return group;
        }
    }

    internal bool IsWindowOpen(EmulatedCustomer customer)
    {
        lock (account.Gate)
        {
            return core.Now - customer.LastMessageTime < Window;
        }
    }

    internal TimeSpan WindowLeft(EmulatedCustomer customer)
    {
        lock (account.Gate)
        {
            return customer.LastMessageTime + Window - core.Now is { } left && left > TimeSpan.Zero
                ? left
                : TimeSpan.Zero;
        }
    }

    /// <summary>The business sends; statuses follow after <paramref name="answered"/>.</summary>
    /// <exception cref="GraphErrorException">Refused.</exception>
    internal EmulatedMessage Accept(SendRequest request, string requestJson, Task answered)
    {
        lock (account.Gate)
        {
            var now = core.Now;
            SendChecks.CheckSender(number);
            var (customer, group) = Find(request.To);
            SendChecks.CheckLimits(number, request.To, now);
            MediaChecks.CheckIds(account, request.Message);
            var template = request.Message is TemplateMessage sent ? account.Templates.Check(sent, request) : null;
            if (request.Options.IdentityKeyHash is { } hash && hash != customer?.IdentityKeyHash)
            {
                throw Refusal.IdentityChanged();
            }

            var failure = group is null ? FindFailure(request, template?.Definition, customer) : null;
            if (failure == LateFailure.WindowClosed && core.Options.ClosedWindow == ClosedWindowBehavior.Refuse)
            {
                throw Refusal.WindowClosed();
            }

            if (failure is null && customer is not null && !IsWindowOpen(customer)
                && account.MessagingLimit is { } limit && !account.Reached.TryReach(customer.UserId, limit, now))
            {
                throw Refusal.MessagingLimit(limit);
            }

            var id = MetaIds.NewMessageId(request.To.WaId ?? request.To.Input, incoming: false);
            var message = new EmulatedMessage(id, request, requestJson, customer, now)
            {
                Number = number,
                Group = group,
                Template = template?.Definition,
                TemplateShape = template?.Shape,
            };
            message.Entry = new()
            {
                MessageId = id, Number = number, Customer = customer, Json = requestJson, Message = message, Time = now,
            };
            Send(message, failure, answered);
            return message;
        }
    }

    /// <summary>The business has read a customer's message.</summary>
    /// <exception cref="GraphErrorException">No such message, or too old.</exception>
    internal void MarkAsRead(MarkAsReadRequest request)
    {
        lock (account.Gate)
        {
            var now = core.Now;
            if (!received.TryGetValue(request.MessageId, out var message) || now - message.Time > MarkAsReadLimit)
            {
                throw Refusal.InvalidValue("message_id", "must be a message from a customer of the last 30 days.");
            }

            message.Customer.Marks.Add(new(request.MessageId, request.IsTyping, now));
            message.Entry.ReadByBusiness ??= now;
            message.Entry.TypingUntil = request.IsTyping ? now + TypingTime : null;
            core.Journal.Changed(message.Entry);
        }
    }

    /// <summary>A customer sends; the task ends after the webhook's first attempt.</summary>
    internal (string Id, Task Delivered) Receive(EmulatedCustomer customer, JsonObject message)
    {
        lock (account.Gate)
        {
            var now = core.Now;
            message.WithDefault("from", customer.Person.VisibleWaId)
                .WithDefault("from_user_id", customer.UserId)
                .WithDefault("id", MetaIds.NewMessageId(customer.WaId ?? customer.UserId, incoming: true))
                .WithDefault("timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            var id = message["id"]?.ToString() ?? "";
            var sent = Timestamp(message) ?? now;
            var entry = new ChatEntry
            {
                MessageId = id, Number = number, Customer = customer, Json = message.ToJsonString(), Time = sent,
            };
            Remember(new(id, customer, sent, entry));
            customer.Transcript.Add(entry);
            core.Journal.Add(entry);
            if (customer.LastMessageTime is null || sent > customer.LastMessageTime)
            {
                customer.LastMessageTime = sent;
            }

            if (message.ContainsKey("referral"))
            {
                customer.AdTime = sent;
            }

            if (customer.IsBlocked)
            {
                return (id, Task.CompletedTask);
            }

            // Notices of WhatsApp's own come without contacts.
            var contacts = message["type"]?.ToString() == MessageType.Names.System
                ? null
                : new JsonArray(customer.ToContact(withUsername: true));
            var value = number.ToWebhook(contacts, "messages", new(message));
            return (id, account.Webhooks.Enqueue("messages", value, number));
        }
    }

    /// <summary>A customer opens the chat; the task ends after the webhooks' first attempts.</summary>
    internal Task Read(EmulatedCustomer customer)
    {
        lock (account.Gate)
        {
            var unread = customer.Inbox.Snapshot().Where(message => message.Status != EmulatedMessageStatus.Read);
            return Task.WhenAll(unread.ToList().Select(message => Progress(message, EmulatedMessageStatus.Read)));
        }
    }

    /// <summary>A customer stops marketing messages or wants them again.</summary>
    internal Task SetMarketing(EmulatedCustomer customer, bool wanted)
    {
        lock (account.Gate)
        {
            customer.Person.RefusesMarketing = !wanted;
            var preference = new JsonObject()
                .With("wa_id", customer.Person.VisibleWaId)
                .With("user_id", customer.UserId)
                .With("detail", $"User requested to {(wanted ? "resume" : "stop")} marketing messages")
                .With("category", "marketing_messages")
                .With("value", wanted ? "resume" : "stop");
            preference["timestamp"] = core.Now.ToUnixTimeSeconds(); // a number, here alone
            return account.Webhooks.Enqueue(
                "user_preferences",
                number.ToWebhook(new(customer.ToContact(withUsername: true)), "user_preferences", new(preference)),
                number);
        }
    }

    /// <summary>A customer's answer to a message of either side.</summary>
    internal JsonObject Quote(JsonObject answer, string messageId, EmulatedCustomer customer)
    {
        lock (account.Gate)
        {
            var quotesSelf = received.ContainsKey(messageId);
            return answer.WithContext(
                quotesSelf ? customer.Person.VisibleWaId ?? customer.UserId : number.DisplayPhoneNumber, messageId);
        }
    }

    /// <summary>As of a saved state; no webhook tells of it.</summary>
    internal void Restore(ReceivedMessage message)
    {
        lock (account.Gate)
        {
            Remember(message);
            message.Customer.Transcript.Add(message.Entry);
            core.Journal.Add(message.Entry);
        }
    }

    /// <inheritdoc cref="Restore(ReceivedMessage)"/>
    internal void Restore(EmulatedMessage message)
    {
        lock (account.Gate)
        {
            Record(message);
            if (message.Status != EmulatedMessageStatus.Failed)
            {
                message.Customer?.Inbox.Add(message);
            }
        }
    }

    /// <summary>Ends all waiting for messages.</summary>
    internal void Close()
    {
        foreach (var customer in Customers)
        {
            customer.Inbox.Close();
        }
    }

    /// <summary>Every phone number has a customer; a user id only those whom the emulator was told of.</summary>
    private (EmulatedCustomer? Customer, EmulatedGroup? Group) Find(Addressee to) => to switch
    {
        { IsGroup: true } => groups.TryGetValue(to.Input, out var group)
            ? (null, group)
            : throw Refusal.UnknownGroup(to.Input),
        { WaId: { } waId } => waId == number.DisplayPhoneNumber
            ? throw Refusal.SenderIsRecipient()
            : (Of(account.Customers.WithPhone(waId)), null),
        { UserId: { } userId } => (account.Customers.Find(userId) is { } person ? Of(person) : null, null),
        _ => (null, null),
    };

    private WhatsAppError? FindFailure(SendRequest request, EmulatedTemplate? template, EmulatedCustomer? customer) =>
        customer is null || customer.Person.IsUnreachable ? LateFailure.Undeliverable
        : customer.IsBlocked ? LateFailure.Blocked
        : template is null && !IsWindowOpen(customer) ? LateFailure.WindowClosed
        : template?.Category == "marketing" && customer.Person.RefusesMarketing ? LateFailure.MarketingStopped
        : MediaChecks.FindFailure(account, request.Message);

    private void Send(EmulatedMessage message, WhatsAppError? failure, Task answered)
    {
        var customer = message.Customer;
        if (failure is null)
        {
            if (customer?.AdTime is { } clicked && message.Time - clicked < Window && customer.FreeEntryUntil is null)
            {
                customer.FreeEntryUntil = message.Time + FreeEntry;
            }

            message.Price = MessagePrice.Of(message, customer is not null && IsWindowOpen(customer));
            Record(message);
            Deliver(message, answered);
        }
        else
        {
            Record(message);
            if (message.Addressee is not { WaId: null, UserId: null })
            {
                // Otherwise it was a user id in "to": Meta drops such a message without a word.
                Fail(message, failure, answered);
            }
        }
    }

    private void Record(EmulatedMessage message)
    {
        message.Customer?.Transcript.Add(message.Entry);
        Messages.Add(message);
        core.Messages.Add(message);
        core.Journal.Add(message.Entry);
    }

    private void Deliver(EmulatedMessage message, Task answered)
    {
        // Of a reaction nobody learns more than that it was sent.
        var furthest = message.Message is ReactionMessage && core.Options.AutomaticStatus > AutomaticStatus.Sent
            ? EmulatedMessageStatus.Sent
            : Furthest;
        for (var status = EmulatedMessageStatus.Sent; status <= furthest; status++)
        {
            _ = Progress(message, status, answered);
        }

        // Last: who waits for it sees it complete, and answers after its statuses.
        foreach (var customer in message.Group?.Participants ?? [message.Customer!])
        {
            customer.Inbox.Add(message);
        }
    }

    private EmulatedMessageStatus Furthest => core.Options.AutomaticStatus switch
    {
        AutomaticStatus.None => EmulatedMessageStatus.Accepted,
        AutomaticStatus.Sent => EmulatedMessageStatus.Sent,
        AutomaticStatus.Delivered => EmulatedMessageStatus.Delivered,
        _ => EmulatedMessageStatus.Read,
    };

    private Task Progress(EmulatedMessage message, EmulatedMessageStatus status, Task? notBefore = null)
    {
        // The price stands in "sent" and in the first of the others.
        var priced = status == EmulatedMessageStatus.Sent || message.Status < EmulatedMessageStatus.Delivered;
        message.Status = status;
        core.Journal.Changed(message.Entry);
        var name = status switch
        {
            EmulatedMessageStatus.Sent => "sent",
            EmulatedMessageStatus.Delivered => "delivered",
            _ => "read",
        };
        return account.Webhooks.Enqueue(
            "messages", StatusWebhook.Progress(message, name, priced, core.Now), number, notBefore);
    }

    private void Fail(EmulatedMessage message, WhatsAppError error, Task answered)
    {
        message.Error = error;
        message.Status = EmulatedMessageStatus.Failed;
        core.Journal.Changed(message.Entry);
        _ = account.Webhooks.Enqueue("messages", StatusWebhook.Failed(message, error, core.Now), number, answered);
    }

    private EmulatedCustomer Of(EmulatedPerson person)
    {
        if (!byUserId.TryGetValue(person.UserId, out var customer))
        {
            customer = new(number, person);
            byUserId.Add(person.UserId, customer);
        }

        return customer;
    }

    private void Remember(ReceivedMessage message)
    {
        if (received.TryAdd(message.Id, message))
        {
            receivedOrder.Enqueue(message.Id);
        }
        else
        {
            received[message.Id] = message;
        }

        if (receivedOrder.Count > core.Options.HistoryLimit)
        {
            received.Remove(receivedOrder.Dequeue());
        }
    }

    private static DateTimeOffset? Timestamp(JsonObject message) =>
        uint.TryParse(message["timestamp"]?.ToString(), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
