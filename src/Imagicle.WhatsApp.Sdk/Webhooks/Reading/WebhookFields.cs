using System.Collections.Frozen;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The table of fields: how the value of each is read.</summary>
internal static class WebhookFields
{
    private static readonly ItemReader Error = (ref json, _) => new AccountError(ErrorReader.Read(ref json));
    private static readonly ValueReader Echoes = Items(new() { ["message_echoes"] = EchoReader.Read });

    private static readonly FrozenDictionary<string, ValueReader> Table = new Dictionary<string, ValueReader>
    {
        [WebhookField.Names.Messages] = Items(new() { ["messages"] = MessageReader.Read, ["statuses"] = StatusReader.Read }),
        [WebhookField.Names.MessageTemplateStatusUpdate] = ObjectValue.Of(TemplateReaders.Status),
        [WebhookField.Names.MessageTemplateQualityUpdate] = ObjectValue.Of(TemplateReaders.Quality),
        [WebhookField.Names.MessageTemplateComponentsUpdate] = ObjectValue.Of(TemplateReaders.Components),
        [WebhookField.Names.TemplateCategoryUpdate] = ObjectValue.Of(TemplateReaders.Category),
        [WebhookField.Names.TemplateCorrectCategoryDetection] = ObjectValue.Of(TemplateReaders.CategoryDetection),
        [WebhookField.Names.PhoneNumberNameUpdate] = ObjectValue.Of(PhoneNumberReaders.Name),
        [WebhookField.Names.PhoneNumberQualityUpdate] = ObjectValue.Of(PhoneNumberReaders.Quality),
        [WebhookField.Names.BusinessUsernameUpdates] = ObjectValue.Of(PhoneNumberReaders.Username),
        [WebhookField.Names.BusinessUsernameUpdate] = ObjectValue.Of(PhoneNumberReaders.Username),
        [WebhookField.Names.Security] = ObjectValue.Of(PhoneNumberReaders.Security),
        [WebhookField.Names.AccountUpdate] = ObjectValue.Of(AccountUpdateReader.Read),
        [WebhookField.Names.AccountAlerts] = ObjectValue.Of(AccountReaders.Alert),
        [WebhookField.Names.AccountReviewUpdate] = ObjectValue.Of(AccountReaders.Review),
        [WebhookField.Names.AccountSettingsUpdate] = ObjectValue.Of(AccountReaders.Settings),
        [WebhookField.Names.BusinessCapabilityUpdate] = ObjectValue.Of(AccountReaders.Capability),
        [WebhookField.Names.PaymentConfigurationUpdate] = ObjectValue.Of(AccountReaders.PaymentConfiguration),
        [WebhookField.Names.PartnerSolutions] = ObjectValue.Of(AccountReaders.PartnerSolution),
        [WebhookField.Names.AutomaticEvents] = Items(new() { ["automatic_events"] = ItemsReader.Of(AccountReaders.Automatic) }),
        [WebhookField.Names.Flows] = ObjectValue.Of(FlowReader.Read),
        [WebhookField.Names.UserPreferences] = Items(new() { ["user_preferences"] = ItemsReader.Of(PreferenceReaders.Preference) }),
        [WebhookField.Names.UserIdUpdate] = Items(new() { ["user_id_update"] = ItemsReader.Of(PreferenceReaders.UserId) }),
        [WebhookField.Names.Calls] = Items(new() { ["calls"] = ItemsReader.Of(CallReaders.Call), ["statuses"] = ItemsReader.Of(CallReaders.Status) }),
        [WebhookField.Names.GroupLifecycleUpdate] = Groups(GroupReaders.Lifecycle),
        [WebhookField.Names.GroupParticipantsUpdate] = Groups(GroupReaders.Participants),
        [WebhookField.Names.GroupParticipantUpdate] = Groups(GroupReaders.Participants),
        [WebhookField.Names.GroupSettingsUpdate] = Groups(GroupReaders.Settings),
        [WebhookField.Names.GroupStatusUpdate] = Groups(GroupReaders.Status),
        [WebhookField.Names.History] = Items(new()
        {
            ["history"] = ItemsReader.Of(HistoryReader.ReadChunk),
            ["messages"] = HistoryReader.ReadMedia,
            ["message_echoes"] = HistoryReader.ReadMedia,
        }),
        [WebhookField.Names.SmbMessageEchoes] = Echoes,
        [WebhookField.Names.MessageEchoes] = Echoes,
        [WebhookField.Names.SmbAppStateSync] = Items(new() { ["state_sync"] = ItemsReader.Of(EchoReader.ReadContact) }),
        [WebhookField.Names.Standby] = Items(new()
        {
            ["messages"] = StandbyReader.ReadMessage,
            ["statuses"] = StandbyReader.ReadStatus,
            ["message_echoes"] = ItemsReader.Of(StandbyReader.ReadEcho),
        }),
        [WebhookField.Names.MessagingHandovers] = ObjectValue.Of(StandbyReader.ReadHandover),
    }.ToFrozenDictionary();

    /// <summary>The fields in the table.</summary>
    internal static IReadOnlyCollection<string> Names => Table.Keys;

    /// <summary>Reads the value of a field; one that is not in the table becomes one unknown event.</summary>
    internal static void Read(ref JsonCursor json, string field, List<WhatsAppEvent> events)
    {
        var source = new WebhookSource { Field = new(field) };
        if (Table.TryGetValue(field, out var read))
        {
            read(ref json, source, events);
        }
        else
        {
            events.Add(new UnknownEvent().From(source, json.ReadRaw(out _)));
        }
    }

    private static ValueReader Groups(Func<JsonFields, WebhookContacts, WhatsAppEvent> read) =>
        Items(new() { ["groups"] = ItemsReader.Of(read) });

    // Errors of the account can stand in any of them.
    private static ValueReader Items(Dictionary<string, ItemReader> arrays)
    {
        arrays.Add("errors", Error);
        return new ItemsValue(arrays).Read;
    }
}
