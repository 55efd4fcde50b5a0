using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Builds status webhooks, as of Graph v24 (no <c>conversation</c>) and with business-scoped user ids.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status"/>
/// </summary>
internal static class StatusWebhook
{
    /// <summary><c>sent</c>, <c>delivered</c> or <c>read</c>; the first and one more name the price.</summary>
    internal static byte[] Progress(
        BusinessNumber number, EmulatedMessage message, string status, bool priced, DateTimeOffset time)
    {
        var customer = message.Customer!;
        var item = New(message, status, time)
            .With("recipient_id", customer.VisibleWaId)
            .With("recipient_user_id", customer.UserId)
            .With("recipient_identity_key_hash", customer.IdentityKeyHash)
            .With("biz_opaque_callback_data", message.CallbackData)
            .With("pricing", priced ? Pricing(message) : null);
        return number.Webhook(customer.ToContact(withUsername: status != "sent"), "statuses", item);
    }

    /// <summary><c>failed</c>: no contact, and only the identifier that the business used.</summary>
    internal static byte[] Failed(
        BusinessNumber number, EmulatedMessage message, WhatsAppError error, DateTimeOffset time)
    {
        var byUserId = message.Addressee.UserId is not null;
        var item = New(message, "failed", time)
            .With("recipient_id", byUserId ? message.Customer?.VisibleWaId : message.Addressee.WaId)
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
        return number.Webhook(contacts: null, "statuses", item);
    }

    private static JsonObject New(EmulatedMessage message, string status, DateTimeOffset time) => new()
    {
        ["id"] = message.Id,
        ["status"] = status,
        ["timestamp"] = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Every message is charged since October 2026.</summary>
    private static JsonObject Pricing(EmulatedMessage message) => new()
    {
        ["billable"] = true,
        ["pricing_model"] = "PMP",
        ["type"] = "regular",
        ["category"] = message.Message is TemplateMessage ? message.Template!.Category : "service",
    };
}
