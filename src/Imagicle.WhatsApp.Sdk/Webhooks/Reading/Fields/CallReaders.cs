using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The field <c>calls</c>.</summary>
internal static class CallReaders
{
    internal static WhatsAppEvent Call(JsonFields item, WebhookContacts contacts)
    {
        var id = item.Text("id"u8);
        var name = item.Name("event"u8);
        var session = item.Object("session"u8);
        CallEvent? call = name switch
        {
            "connect" => new CallConnect(id)
            {
                SdpType = session?.Id("sdp_type"u8),
                Sdp = session?.Id("sdp"u8),
                ButtonPayload = item.Id("cta_payload"u8),
                LinkPayload = item.Id("deeplink_payload"u8),
            },
            "terminate" => new CallTerminate(id, new(item.Name("status"u8)))
            {
                StartedAt = item.Time("start_time"u8),
                EndedAt = item.Time("end_time"u8),
                Duration = item.Int32("duration"u8) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            },
            _ => null,
        };
        if (call is null)
        {
            return new UnknownEvent();
        }

        var direction = new CallDirection(item.Name("direction"u8));
        return call with
        {
            Direction = direction,
            User = User(item, contacts, isCaller: direction != CallDirection.BusinessInitiated),
            Timestamp = item.Timestamp("timestamp"u8),
            CallbackData = item.Id("biz_opaque_callback_data"u8),
            Errors = item.Errors("errors"u8),
        };
    }

    internal static WhatsAppEvent Status(JsonFields item, WebhookContacts contacts) =>
        item.Name("type"u8) is not ("call" or "")
            ? new UnknownEvent()
            : new CallStatusUpdate(item.Text("id"u8), new(item.Name("status"u8)))
            {
                Direction = CallDirection.BusinessInitiated,
                Timestamp = item.Timestamp("timestamp"u8),
                User = contacts.Find(
                    item.Id("recipient_id"u8),
                    item.Id("recipient_user_id"u8),
                    item.Id("recipient_parent_user_id"u8, "parent_recipient_user_id"u8)),
                CallbackData = item.Id("biz_opaque_callback_data"u8),
                Errors = item.Errors("errors"u8),
            };

    private static WhatsAppUser User(JsonFields item, WebhookContacts contacts, bool isCaller) => isCaller
        ? contacts.Find(item.Id("from"u8), item.Id("from_user_id"u8), item.Id("from_parent_user_id"u8))
        : contacts.Find(item.Id("to"u8), item.Id("to_user_id"u8), item.Id("to_parent_user_id"u8));
}
