using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <content>What a customer does.</content>
internal sealed partial class Chats
{
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

    /// <summary>
    /// A customer plays a voice message: a <c>played</c> status, the first time. The task ends after the webhook's first
    /// attempt.
    /// </summary>
    internal Task Play(EmulatedCustomer customer, string messageId)
    {
        lock (account.Gate)
        {
            var message = customer.Inbox.Snapshot().FirstOrDefault(received => received.Id == messageId);
            if (message is not { IsPlayed: false, Message: AudioMessage { Voice: true } })
            {
                return Task.CompletedTask;
            }

            message.IsPlayed = true;
            core.Journal.Changed(message.Entry);
            return account.Webhooks.Enqueue(
                "messages", StatusWebhook.Progress(message, "played", priced: false, core.Now), number);
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

    private static DateTimeOffset? Timestamp(JsonObject message) =>
        uint.TryParse(message["timestamp"]?.ToString(), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
