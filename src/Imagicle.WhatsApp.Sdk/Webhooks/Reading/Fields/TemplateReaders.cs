using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The fields about templates. Their ids are numbers that a double cannot hold; they are read as digits.</summary>
internal static class TemplateReaders
{
    internal static WhatsAppEvent Status(JsonFields value, WebhookSource source)
    {
        var note = value.Object("other_info"u8);
        var rejection = value.Object("rejection_info"u8);
        return new TemplateStatusUpdate(Id(value), new(value.Name("event"u8)))
        {
            Name = Name(value),
            Language = Language(value),
            Category = value.Id("message_template_category"u8),
            Reason = value.Id("reason"u8),
            DisabledAt = value.Object("disable_info"u8)?.Time("disable_date"u8),
            NoteTitle = note?.Id("title"u8),
            NoteText = note?.Id("description"u8),
            RejectionReason = rejection?.Id("reason"u8),
            Recommendation = rejection?.Id("recommendation"u8),
        };
    }

    internal static WhatsAppEvent Quality(JsonFields value, WebhookSource source) =>
        new TemplateQualityUpdate(Id(value), new(value.Name("new_quality_score"u8)))
        {
            Name = Name(value),
            Language = Language(value),
            PreviousQuality = new(value.Name("previous_quality_score"u8)),
        };

    internal static WhatsAppEvent Components(JsonFields value, WebhookSource source) =>
        new TemplateComponentsUpdate(Id(value))
        {
            Name = Name(value),
            Language = Language(value),
            Body = value.Id("message_template_element"u8),
            Title = value.Id("message_template_title"u8),
            Footer = value.Id("message_template_footer"u8),
            Buttons = value.Objects("message_template_buttons"u8, static button =>
                new TemplateButtonUpdate(button.Text("message_template_button_type"u8))
                {
                    Text = button.Id("message_template_button_text"u8),
                    Url = button.Id("message_template_button_url"u8),
                    PhoneNumber = button.Id("message_template_button_phone_number"u8),
                }),
        };

    internal static WhatsAppEvent Category(JsonFields value, WebhookSource source) =>
        new TemplateCategoryUpdate(Id(value))
        {
            Name = Name(value),
            Language = Language(value),
            NewCategory = value.Id("new_category"u8),
            PreviousCategory = value.Id("previous_category"u8),
            CorrectCategory = value.Id("correct_category"u8),
            EffectiveAt = value.Time("category_update_timestamp"u8),
        };

    internal static WhatsAppEvent CategoryDetection(JsonFields value, WebhookSource source) =>
        new TemplateCategoryDetection(Id(value))
        {
            Name = Name(value),
            Language = Language(value),
            Category = value.Id("category"u8),
            CorrectCategory = value.Id("correct_category"u8),
        };

    private static string Id(JsonFields value) => value.Text("message_template_id"u8);

    private static string? Name(JsonFields value) => value.Id("message_template_name"u8);

    private static string? Language(JsonFields value) => value.Id("message_template_language"u8);
}
