namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The webhook field an app subscribes to. An open set: an unknown value is kept as it came.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <param name="Value">The wire value, for example <c>messages</c>.</param>
public readonly record struct WebhookField(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Messages = "messages";
        public const string MessageTemplateStatusUpdate = "message_template_status_update";
        public const string MessageTemplateQualityUpdate = "message_template_quality_update";
        public const string MessageTemplateComponentsUpdate = "message_template_components_update";
        public const string TemplateCategoryUpdate = "template_category_update";
        public const string TemplateCorrectCategoryDetection = "template_correct_category_detection";
        public const string PhoneNumberNameUpdate = "phone_number_name_update";
        public const string PhoneNumberQualityUpdate = "phone_number_quality_update";
        public const string AccountUpdate = "account_update";
        public const string AccountAlerts = "account_alerts";
        public const string AccountReviewUpdate = "account_review_update";
        public const string AccountSettingsUpdate = "account_settings_update";
        public const string BusinessCapabilityUpdate = "business_capability_update";
        public const string BusinessUsernameUpdates = "business_username_updates";
        public const string BusinessUsernameUpdate = "business_username_update";
        public const string Security = "security";
        public const string Flows = "flows";
        public const string UserPreferences = "user_preferences";
        public const string Calls = "calls";
        public const string GroupLifecycleUpdate = "group_lifecycle_update";
        public const string GroupParticipantsUpdate = "group_participants_update";
        public const string GroupParticipantUpdate = "group_participant_update";
        public const string GroupSettingsUpdate = "group_settings_update";
        public const string GroupStatusUpdate = "group_status_update";
        public const string History = "history";
        public const string SmbMessageEchoes = "smb_message_echoes";
        public const string SmbAppStateSync = "smb_app_state_sync";
        public const string MessageEchoes = "message_echoes";
        public const string Standby = "standby";
        public const string MessagingHandovers = "messaging_handovers";
        public const string AutomaticEvents = "automatic_events";
        public const string PaymentConfigurationUpdate = "payment_configuration_update";
        public const string PartnerSolutions = "partner_solutions";
        public const string UserIdUpdate = "user_id_update";
        public const string ConsumerProfile = "consumer_profile";
        public const string TrackingEvents = "tracking_events";
#pragma warning restore CS1591
    }

    /// <summary>Messages, statuses and account errors.</summary>
    public static WebhookField Messages { get; } = new(Names.Messages);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
