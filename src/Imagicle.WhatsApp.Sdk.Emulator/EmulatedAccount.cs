using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// What WhatsApp knows about the business: customers, messages and windows. One lock guards all of it and the order
/// of webhooks; nothing waits inside.
/// </summary>
internal sealed class EmulatedAccount
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);
    private static readonly TimeSpan MarkAsReadLimit = TimeSpan.FromDays(30);

    private readonly object gate = new();
    private readonly CustomerBook customers;
    private readonly TemplateBook templates = new();
    private readonly Dictionary<string, (EmulatedCustomer From, DateTimeOffset Time)> received =
        new(StringComparer.Ordinal);

    private readonly TimeProvider time;
    private readonly ClosedWindowBehavior closedWindow;
    private readonly AutomaticStatus automaticStatus;

    internal EmulatedAccount(WhatsAppEmulatorOptions options, WebhookQueue webhooks)
    {
        Number = new(options.PhoneNumberId, options.DisplayPhoneNumber, options.BusinessAccountId);
        Webhooks = webhooks;
        customers = new(this);
        time = options.TimeProvider;
        closedWindow = options.ClosedWindow;
        automaticStatus = options.AutomaticStatus;
        foreach (var template in options.Templates)
        {
            templates.Approve(template);
        }
    }

    internal BusinessNumber Number { get; }

    internal WebhookQueue Webhooks { get; }

    /// <summary>Everything that was accepted.</summary>
    internal SignalLog<EmulatedMessage> Messages { get; } = new();

    internal T WithCustomers<T>(Func<CustomerBook, T> use)
    {
        lock (gate)
        {
            return use(customers);
        }
    }

    internal bool IsWindowOpen(EmulatedCustomer customer)
    {
        lock (gate)
        {
            return time.GetUtcNow() - customer.LastMessageTime < Window;
        }
    }

    /// <summary>The business sends; statuses follow after <paramref name="answered"/>.</summary>
    /// <exception cref="GraphErrorException">Refused.</exception>
    internal EmulatedMessage Accept(SendRequest request, string requestJson, Task answered)
    {
        lock (gate)
        {
            var template = request.Message is TemplateMessage sent ? templates.Check(sent, request.To) : null;
            var customer = Find(request.To);
            if (request.Options.IdentityKeyHash is { } hash && hash != customer?.IdentityKeyHash)
            {
                throw Refusal.IdentityChanged();
            }

            var now = time.GetUtcNow();
            var failure = customer is null ? LateFailure.Undeliverable
                : template is null && !IsWindowOpen(customer) ? LateFailure.WindowClosed
                : null;
            if (failure == LateFailure.WindowClosed && closedWindow == ClosedWindowBehavior.Refuse)
            {
                throw Refusal.WindowClosed();
            }

            var id = MetaIds.NewMessageId(request.To.WaId ?? request.To.Input, incoming: false);
            var message = new EmulatedMessage(id, request, requestJson, customer, now) { Template = template };
            if (failure is null)
            {
                Deliver(message, answered);
            }
            else if (request.To is not { WaId: null, UserId: null })
            {
                // Otherwise it was a user id in "to": Meta drops such a message without a word.
                Fail(message, failure, answered);
            }

            Messages.Add(message);
            return message;
        }
    }

    /// <summary>The business has read a customer's message.</summary>
    /// <exception cref="GraphErrorException">No such message, or too old.</exception>
    internal void MarkAsRead(MarkAsReadRequest request)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (!received.TryGetValue(request.MessageId, out var message) || now - message.Time > MarkAsReadLimit)
            {
                throw Refusal.InvalidValue("message_id", "must be a message from a customer of the last 30 days.");
            }

            message.From.Marks.Add(new(request.MessageId, request.IsTyping, now));
        }
    }

    /// <summary>A customer sends; the task ends after the webhook's first attempt.</summary>
    internal (string Id, Task Delivered) Receive(EmulatedCustomer customer, JsonObject message)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            message.WithDefault("from", customer.VisibleWaId)
                .WithDefault("from_user_id", customer.UserId)
                .WithDefault("id", MetaIds.NewMessageId(customer.WaId ?? customer.UserId, incoming: true))
                .WithDefault("timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            var id = message["id"]?.ToString() ?? "";
            var sent = Timestamp(message) ?? now;
            received[id] = (customer, sent);
            if (customer.LastMessageTime is null || sent > customer.LastMessageTime)
            {
                customer.LastMessageTime = sent;
            }

            // Notices of WhatsApp's own come without contacts.
            var contact = message["type"]?.ToString() == MessageType.Names.System
                ? null
                : customer.ToContact(withUsername: true);
            return (id, Webhooks.Enqueue(Number.Webhook(contact, "messages", message)));
        }
    }

    /// <summary>A customer opens the chat; the task ends after the webhooks' first attempts.</summary>
    internal Task Read(EmulatedCustomer customer)
    {
        lock (gate)
        {
            var unread = customer.Inbox.Snapshot().Where(message => message.Status != EmulatedMessageStatus.Read);
            return Task.WhenAll(unread.ToList().Select(message => Progress(message, EmulatedMessageStatus.Read)));
        }
    }

    /// <summary>A customer's answer to a message of either side.</summary>
    internal JsonObject Quote(JsonObject answer, string messageId, EmulatedCustomer customer)
    {
        lock (gate)
        {
            var quotesSelf = received.ContainsKey(messageId);
            return answer.WithContext(
                quotesSelf ? customer.VisibleWaId ?? customer.UserId : Number.DisplayPhoneNumber, messageId);
        }
    }

    internal void Approve(EmulatedTemplate template)
    {
        lock (gate)
        {
            templates.Approve(template);
        }
    }

    /// <summary>Ends all waiting for messages.</summary>
    internal void Close()
    {
        lock (gate)
        {
            customers.Close();
        }
    }

    internal string DescribeLastDelivery() =>
        Webhooks.Deliveries.Snapshot() is [.., var last]
            ? $"Last attempt to deliver a webhook: {last}."
            : "No webhook was sent.";

    /// <summary>Every phone number has a customer; a user id only those whom the emulator was told of.</summary>
    private EmulatedCustomer? Find(Addressee to) => to switch
    {
        { WaId: { } waId } => waId == PhoneDigits.Of(Number.DisplayPhoneNumber)
            ? throw Refusal.SenderIsRecipient()
            : customers.WithPhone(waId),
        { UserId: { } userId } => customers.Find(userId),
        _ => null,
    };

    private void Deliver(EmulatedMessage message, Task answered)
    {
        for (var status = EmulatedMessageStatus.Sent; status <= Furthest; status++)
        {
            _ = Progress(message, status, answered);
        }

        // Last: who waits for it sees it complete, and answers after its statuses.
        message.Customer!.Inbox.Add(message);
    }

    private EmulatedMessageStatus Furthest => automaticStatus switch
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
        var name = status switch
        {
            EmulatedMessageStatus.Sent => "sent",
            EmulatedMessageStatus.Delivered => "delivered",
            _ => "read",
        };
        return Webhooks.Enqueue(StatusWebhook.Progress(Number, message, name, priced, time.GetUtcNow()), notBefore);
    }

    private void Fail(EmulatedMessage message, WhatsAppError error, Task answered)
    {
        message.Error = error;
        message.Status = EmulatedMessageStatus.Failed;
        _ = Webhooks.Enqueue(StatusWebhook.Failed(Number, message, error, time.GetUtcNow()), answered);
    }

    private static DateTimeOffset? Timestamp(JsonObject message) =>
        uint.TryParse(message["timestamp"]?.ToString(), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
