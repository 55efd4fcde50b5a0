using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Builds status webhooks, as of Graph v24 (no <c>conversation</c>) and with business-scoped user ids.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status"/>
/// </summary>
internal static class StatusWebhook
{
    /// <summary><c>sent</c>, <c>delivered</c> or <c>read</c>; the first and one more name the price.</summary>
    internal static JsonObject Progress(EmulatedMessage message, string status, bool priced, DateTimeOffset time)
    {
        var people = message.Group?.Participants ?? [message.Customer!];
        var items = people.Select(customer => (JsonNode)Item(message, customer, status, priced, time));
        var contacts = people.Select(customer => (JsonNode)customer.ToContact(withUsername: status != "sent"));
        return message.Number.ToWebhook(new([.. contacts]), "statuses", new([.. items]));
    }

    /// <summary><c>failed</c>: no contact, and only the identifier that the business used.</summary>
    internal static JsonObject Failed(EmulatedMessage message, WhatsAppError error, DateTimeOffset time)
    {
        var byUserId = message.Addressee.UserId is not null;
        var item = New(message, "failed", time)
            .With("recipient_id", byUserId ? message.Customer?.Person.VisibleWaId : message.Addressee.WaId)
            .With("recipient_user_id", message.Addressee.UserId)
            .With("biz_opaque_callback_data", message.CallbackData);
        item["errors"] = new JsonArray(new JsonObject
        {
            ["code"] = error.Code,
            ["title"] = error.Title,
            ["message"] = error.Message,
            ["error_data"] = new JsonObject { ["details"] = error.Details },
            ["href"] = error.Href,
        });
        return message.Number.ToWebhook(contacts: null, "statuses", new(item));
    }

    private static JsonObject Item(
        EmulatedMessage message, EmulatedCustomer customer, string status, bool priced, DateTimeOffset time)
    {
        var person = customer.Person;
        var item = New(message, status, time);
        if (message.Group is { } group)
        {
            item.With("recipient_id", group.Id)
                .With("recipient_type", "group")
                .With("recipient_participant_id", person.VisibleWaId)
                .With("recipient_participant_user_id", person.UserId);
        }
        else
        {
            item.With("recipient_id", person.VisibleWaId)
                .With("recipient_user_id", person.UserId)
                .With("recipient_identity_key_hash", person.IdentityKeyHash);
        }

        item.With("biz_opaque_callback_data", message.CallbackData);
        if (priced && message.Price is { } price)
        {
            // Since Graph v24 only inside the free entry point window.
            item.With("conversation", price.Type == "free_entry_point" ? Conversation(customer, status) : null);
            item["pricing"] = new JsonObject
            {
                ["billable"] = price.IsBillable,
                ["pricing_model"] = "PMP",
                ["type"] = price.Type,
                ["category"] = price.Category,
            };
        }

        return item;
    }

    private static JsonObject Conversation(EmulatedCustomer customer, string status)
    {
        var until = customer.FreeEntryUntil!.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var conversation = new JsonObject { ["id"] = MetaIds.ConversationId(customer.UserId, until) };
        conversation.With("expiration_timestamp", status == "sent" ? until : null);
        conversation["origin"] = new JsonObject { ["type"] = "referral_conversion" };
        return conversation;
    }

    private static JsonObject New(EmulatedMessage message, string status, DateTimeOffset time) => new()
    {
        ["id"] = message.Id,
        ["status"] = status,
        ["timestamp"] = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
    };
}
