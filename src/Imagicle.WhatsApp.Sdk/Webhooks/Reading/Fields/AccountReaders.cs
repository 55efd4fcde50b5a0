using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The small fields about business accounts.</summary>
internal static class AccountReaders
{
    internal static WhatsAppEvent Alert(JsonFields value, WebhookSource source)
    {
        // Older payloads have no block: the same properties are one level up.
        var info = value.Object("alert_info"u8) ?? value;
        return new AccountAlert(new(info.Name("alert_type"u8)))
        {
            EntityType = value.Id("entity_type"u8),
            EntityId = value.Id("entity_id"u8),
            Severity = new(info.Name("alert_severity"u8)),
            Status = info.Id("alert_status"u8),
            Description = info.Id("alert_description"u8),
        };
    }

    internal static WhatsAppEvent Review(JsonFields value, WebhookSource source) =>
        new AccountReviewUpdate(new(value.Name("decision"u8)));

    internal static WhatsAppEvent Settings(JsonFields value, WebhookSource source)
    {
        var type = value.Name("type"u8);
        source.SetPhoneNumber(value.Object("phone_number_settings"u8)?.Id("phone_number_id"u8), source.DisplayPhoneNumber);
        return new AccountSettingsUpdate(type)
        {
            Timestamp = value.Timestamp("timestamp"u8),
            SettingsJson = value.JsonText("phone_number_settings"u8),
        };
    }

    internal static WhatsAppEvent Capability(JsonFields value, WebhookSource source) => new BusinessCapabilityUpdate
    {
        Limit = new(value.Name("max_daily_conversations_per_business"u8)),
        MaxConversationsPerPhone = value.Int32("max_daily_conversation_per_phone"u8),
        MaxPhoneNumbers = value.Int32("max_phone_numbers_per_business"u8),
        MaxPhoneNumbersPerAccount = value.Int32("max_phone_numbers_per_waba"u8),
    };

    internal static WhatsAppEvent PaymentConfiguration(JsonFields value, WebhookSource source) =>
        new PaymentConfigurationUpdate(value.Text("configuration_name"u8))
        {
            ProviderName = value.Id("provider_name"u8),
            ProviderMerchantId = value.Id("provider_mid"u8),
            Status = value.Id("status"u8),
            CreatedAt = value.Time("created_timestamp"u8),
            UpdatedAt = value.Time("updated_timestamp"u8),
        };

    internal static WhatsAppEvent PartnerSolution(JsonFields value, WebhookSource source) =>
        new PartnerSolutionUpdate(value.Text("solution_id"u8), new(value.Name("event"u8)))
        {
            Status = new(value.Name("solution_status"u8)),
        };

    internal static WhatsAppEvent Automatic(JsonFields item, WebhookContacts contacts) =>
        new AutomaticEvent(item.Text("id"u8), new(item.Name("event_name"u8)))
        {
            Timestamp = item.Timestamp("timestamp"u8),
            ClickId = item.Id("ctwa_clid"u8),
            CustomDataJson = item.JsonText("custom_data"u8),
        };
}
