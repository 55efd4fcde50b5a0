namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The webhook field an app subscribes to. An open set: an unknown value is kept as it came.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <example>
/// <code>
/// var team = events[0].Source.Field.Value switch
/// {
///     WebhookField.Names.Messages or WebhookField.Names.Calls =&gt; "service",
///     WebhookField.Names.AccountAlerts or WebhookField.Names.Security =&gt; "operations",
///     _ =&gt; "nobody",
/// };
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>messages</c>.</param>
public readonly record struct WebhookField(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <summary>Messages, statuses and account errors.</summary>
        public const string Messages = "messages";

        /// <summary><see cref="TemplateStatusUpdate"/>.</summary>
        public const string MessageTemplateStatusUpdate = "message_template_status_update";

        /// <summary><see cref="TemplateQualityUpdate"/>.</summary>
        public const string MessageTemplateQualityUpdate = "message_template_quality_update";

        /// <summary><see cref="TemplateComponentsUpdate"/>.</summary>
        public const string MessageTemplateComponentsUpdate = "message_template_components_update";

        /// <summary><see cref="Webhooks.TemplateCategoryUpdate"/>.</summary>
        public const string TemplateCategoryUpdate = "template_category_update";

        /// <summary><see cref="TemplateCategoryDetection"/>.</summary>
        public const string TemplateCorrectCategoryDetection = "template_correct_category_detection";

        /// <summary><see cref="Webhooks.PhoneNumberNameUpdate"/>.</summary>
        public const string PhoneNumberNameUpdate = "phone_number_name_update";

        /// <summary><see cref="Webhooks.PhoneNumberQualityUpdate"/>.</summary>
        public const string PhoneNumberQualityUpdate = "phone_number_quality_update";

        /// <summary><see cref="Webhooks.AccountUpdate"/>.</summary>
        public const string AccountUpdate = "account_update";

        /// <summary><see cref="AccountAlert"/>.</summary>
        public const string AccountAlerts = "account_alerts";

        /// <summary><see cref="Webhooks.AccountReviewUpdate"/>.</summary>
        public const string AccountReviewUpdate = "account_review_update";

        /// <summary><see cref="Webhooks.AccountSettingsUpdate"/>.</summary>
        public const string AccountSettingsUpdate = "account_settings_update";

        /// <summary><see cref="Webhooks.BusinessCapabilityUpdate"/>.</summary>
        public const string BusinessCapabilityUpdate = "business_capability_update";

        /// <summary><see cref="Webhooks.BusinessUsernameUpdate"/>.</summary>
        public const string BusinessUsernameUpdates = "business_username_updates";

        /// <summary><see cref="Webhooks.BusinessUsernameUpdate"/>, as some describe the field; Meta writes the plural.</summary>
        public const string BusinessUsernameUpdate = "business_username_update";

        /// <summary><see cref="SecurityUpdate"/>.</summary>
        public const string Security = "security";

        /// <summary><see cref="FlowUpdate"/>.</summary>
        public const string Flows = "flows";

        /// <summary><see cref="UserPreferenceUpdate"/>.</summary>
        public const string UserPreferences = "user_preferences";

        /// <summary><see cref="CallConnect"/>, <see cref="CallTerminate"/>, <see cref="CallStatusUpdate"/>.</summary>
        public const string Calls = "calls";

        /// <summary><see cref="Webhooks.GroupLifecycleUpdate"/>.</summary>
        public const string GroupLifecycleUpdate = "group_lifecycle_update";

        /// <summary><see cref="Webhooks.GroupParticipantsUpdate"/>.</summary>
        public const string GroupParticipantsUpdate = "group_participants_update";

        /// <summary>The older spelling of <see cref="GroupParticipantsUpdate"/>.</summary>
        public const string GroupParticipantUpdate = "group_participant_update";

        /// <summary><see cref="Webhooks.GroupSettingsUpdate"/>.</summary>
        public const string GroupSettingsUpdate = "group_settings_update";

        /// <summary><see cref="Webhooks.GroupStatusUpdate"/>.</summary>
        public const string GroupStatusUpdate = "group_status_update";

        /// <summary><see cref="HistoryChunk"/>, <see cref="HistoryMedia"/>, <see cref="HistoryDeclined"/>.</summary>
        public const string History = "history";

        /// <summary><see cref="MessageEcho"/>: sent with the WhatsApp Business app.</summary>
        public const string SmbMessageEchoes = "smb_message_echoes";

        /// <summary><see cref="ContactSync"/>.</summary>
        public const string SmbAppStateSync = "smb_app_state_sync";

        /// <summary><see cref="MessageEcho"/>: sent by another app.</summary>
        public const string MessageEchoes = "message_echoes";

        /// <summary><see cref="StandbyMessage"/>, <see cref="StandbyEcho"/>, <see cref="StandbyStatus"/>.</summary>
        public const string Standby = "standby";

        /// <summary><see cref="MessagingHandover"/>.</summary>
        public const string MessagingHandovers = "messaging_handovers";

        /// <summary><see cref="AutomaticEvent"/>.</summary>
        public const string AutomaticEvents = "automatic_events";

        /// <summary><see cref="Webhooks.PaymentConfigurationUpdate"/>.</summary>
        public const string PaymentConfigurationUpdate = "payment_configuration_update";

        /// <summary><see cref="PartnerSolutionUpdate"/>.</summary>
        public const string PartnerSolutions = "partner_solutions";

        /// <summary><see cref="Webhooks.UserIdUpdate"/>; withdrawn by Meta, still read.</summary>
        public const string UserIdUpdate = "user_id_update";

        /// <summary>No schema is known: <see cref="UnknownEvent"/>.</summary>
        public const string ConsumerProfile = "consumer_profile";

        /// <summary>No schema is known: <see cref="UnknownEvent"/>.</summary>
        public const string TrackingEvents = "tracking_events";
    }

    /// <summary>Messages, statuses and account errors.</summary>
    public static WebhookField Messages { get; } = new(Names.Messages);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
