using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The fields about what customers want and who they are.</summary>
internal static class PreferenceReaders
{
    internal static WhatsAppEvent Preference(JsonFields item, WebhookContacts contacts) =>
        new UserPreferenceUpdate(new(item.Name("value"u8)))
        {
            User = contacts.Find(item.Id("wa_id"u8), item.Id("user_id"u8), item.Id("parent_user_id"u8)),
            Category = item.Id("category"u8),
            Detail = item.Id("detail"u8),
            Timestamp = item.Timestamp("timestamp"u8),
            SignupId = item.Id("signup_id"u8),
        };

    internal static WhatsAppEvent UserId(JsonFields item, WebhookContacts contacts)
    {
        var user = item.Object("user_id"u8);
        var parent = item.Object("parent_user_id"u8);
        return new UserIdUpdate(
            new() { UserId = user?.Id("previous"u8), ParentUserId = parent?.Id("previous"u8) },
            contacts.Find(item.Id("wa_id"u8), user?.Id("current"u8), parent?.Id("current"u8)))
        {
            Detail = item.Id("detail"u8),
            Timestamp = item.Timestamp("timestamp"u8),
        };
    }
}
