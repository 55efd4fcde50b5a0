using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The fields about phone numbers, which name the number as it is displayed.</summary>
internal static class PhoneNumberReaders
{
    internal static WhatsAppEvent Name(JsonFields value, WebhookSource source) =>
        new PhoneNumberNameUpdate(new(value.Name("decision"u8)))
        {
            RequestedName = value.Id("requested_verified_name"u8),
            RejectionReason = value.Id("rejection_reason"u8),
        };

    internal static WhatsAppEvent Quality(JsonFields value, WebhookSource source) =>
        new PhoneNumberQualityUpdate(new(value.Name("event"u8)))
        {
            Limit = new(value.Name("max_daily_conversations_per_business"u8)),
            CurrentLimit = new(value.Name("current_limit"u8)),
            OldLimit = new(value.Name("old_limit"u8)),
        };

    internal static WhatsAppEvent Username(JsonFields value, WebhookSource source) =>
        new BusinessUsernameUpdate(new(value.Name("status"u8))) { Username = value.Id("username"u8) };

    internal static WhatsAppEvent Security(JsonFields value, WebhookSource source) =>
        new SecurityUpdate(new(value.Name("event"u8))) { Requester = value.Id("requester"u8) };
}
