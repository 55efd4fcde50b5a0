using System.Globalization;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What webhooks say about templates.</summary>
internal static class TemplateWebhook
{
    internal static JsonObject Status(StoredTemplate template)
    {
        var value = new JsonObject { ["event"] = template.Status };
        Identify(value, template);
        value["reason"] = template.Status == "REJECTED" ? template.RejectedReason : "NONE";
        value["message_template_category"] = template.Definition.Category.ToUpperInvariant();
        switch (template.Status)
        {
            case "REJECTED":
                value["rejection_info"] = new JsonObject
                {
                    ["reason"] = "The emulator was told to reject this template.",
                    ["recommendation"] = "Change it and submit it again.",
                };
                break;
            case "PAUSED":
                value["other_info"] = new JsonObject
                {
                    ["title"] = "FIRST_PAUSE",
                    ["description"] = "The template was paused for 3 hours because of low quality.",
                };
                break;
        }

        return value;
    }

    internal static JsonObject Quality(StoredTemplate template, string previous)
    {
        var value = new JsonObject
        {
            ["previous_quality_score"] = previous,
            ["new_quality_score"] = template.Quality,
        };
        Identify(value, template);
        return value;
    }

    internal static JsonObject Category(StoredTemplate template)
    {
        var value = new JsonObject
        {
            ["previous_category"] = template.PreviousCategory,
            ["new_category"] = template.Definition.Category.ToUpperInvariant(),
        };
        Identify(value, template);
        return value;
    }

    private static void Identify(JsonObject value, StoredTemplate template)
    {
        // A number here, a text everywhere else.
        value["message_template_id"] = long.Parse(template.Id, CultureInfo.InvariantCulture);
        value["message_template_name"] = template.Definition.Name;
        value["message_template_language"] = template.Definition.Language;
    }
}
