using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <content>What the business does, and the statuses that follow.</content>
internal sealed partial class Chats
{
    private static readonly TimeSpan FreeEntry = TimeSpan.FromHours(72);
    private static readonly TimeSpan MarkAsReadLimit = TimeSpan.FromDays(30);
    private static readonly TimeSpan TypingTime = TimeSpan.FromSeconds(25);

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
}
