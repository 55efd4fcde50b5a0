using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads a template as it is created or edited, with the checks that Meta makes at once.</summary>
internal static partial class TemplateDefinitionReader
{
    private static readonly string[] Categories = ["UTILITY", "MARKETING", "AUTHENTICATION"];

    private static readonly string[] ComponentTypes =
        ["HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER", "CALL_PERMISSION_REQUEST"];

    private static readonly string[] HeaderFormats =
        ["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "GIF", "LOCATION", "PRODUCT"];

    private static readonly string[] ButtonTypes =
    [
        "QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "FLOW", "OTP", "CATALOG", "MPM", "SPM", "VOICE_CALL",
        "REQUEST_CONTACT_INFO", "ORDER_DETAILS",
    ];

    /// <exception cref="GraphErrorException">Refused.</exception>
    internal static EmulatedTemplate Read(RequestObject root)
    {
        var name = root.OptionalText("name") ?? throw Refusal.ParameterRequired("name");
        if (name.Length > 512 || !NamePattern().IsMatch(name))
        {
            throw Refusal.ForPeople(
                2388040, "Invalid template name", "Only lower case letters, digits and _ are allowed, at most 512.");
        }

        if (root.Has("library_template_name"))
        {
            throw Refusal.EdgeNotEmulated("POST", "message_templates with library_template_name");
        }

        return new EmulatedTemplate(name, root.OptionalText("language") ?? throw Refusal.ParameterRequired("language"))
        {
            Category = ReadCategory(root.OptionalText("category") ?? throw Refusal.ParameterRequired("category")),
            HasNamedParameters = ReadFormat(root),
            ComponentsJson = ReadComponents(root, ReadFormat(root)) ?? throw Refusal.ParameterRequired("components"),
        };
    }

    /// <summary>An edit replaces all components, or the category.</summary>
    /// <exception cref="GraphErrorException">Refused.</exception>
    internal static EmulatedTemplate ReadChanges(RequestObject root, EmulatedTemplate template) => template with
    {
        Category = root.OptionalText("category") is { } category ? ReadCategory(category) : template.Category,
        ComponentsJson = ReadComponents(root, template.HasNamedParameters) ?? template.ComponentsJson,
        BodyParameters = root.Has("components") ? null : template.BodyParameters,
    };

    private static string ReadCategory(string category) =>
        Categories.Contains(category, StringComparer.OrdinalIgnoreCase)
            ? category.ToLowerInvariant()
            : throw Refusal.NotOneOf("category", Categories);

    private static bool ReadFormat(RequestObject root) => root.OptionalText("parameter_format")?.ToUpperInvariant() switch
    {
        null or "POSITIONAL" => false,
        "NAMED" => true,
        _ => throw Refusal.NotOneOf("parameter_format", ["POSITIONAL", "NAMED"]),
    };

    private static string? ReadComponents(RequestObject root, bool named)
    {
        if (!root.Has("components"))
        {
            return null;
        }

        // Graph takes the list as JSON text too, as a form must send it.
        var json = root.IsText("components") ? root.Text("components") : root.CopyOf("components").GetRawText();
        JsonArray components;
        try
        {
            components = JsonNode.Parse(json) as JsonArray
                ?? throw Refusal.InvalidParameter("components", "must be an array.");
        }
        catch (System.Text.Json.JsonException)
        {
            throw Refusal.InvalidParameter("components", "is no valid JSON.");
        }

        Check(components, named);
        return components.ToJsonString();
    }

    private static void Check(JsonArray components, bool named)
    {
        foreach (var component in components)
        {
            var type = (component as JsonObject)?["type"]?.ToString().ToUpperInvariant();
            if (type is null || !ComponentTypes.Contains(type))
            {
                throw Refusal.NotOneOf("components[type]", ComponentTypes);
            }

            CheckComponent(type, component!.AsObject(), named);
        }

        var shape = TemplateShape.Of(components, named);
        if (shape.BodyText is null)
        {
            throw Refusal.ForPeople(2388043, "Missing expected fields", "A component of type BODY is required.");
        }

        CheckButtons(components);
    }

    private static void CheckComponent(string type, JsonObject component, bool named)
    {
        var text = component["text"]?.ToString();
        switch (type)
        {
            case "HEADER":
                var format = component["format"]?.ToString().ToUpperInvariant();
                if (format is null || !HeaderFormats.Contains(format))
                {
                    throw Refusal.NotOneOf("components[format]", HeaderFormats);
                }

                if (format == "TEXT")
                {
                    CheckText(text, 60, 2388047, "header");
                    CheckVariables(text!, component, "header_text", named, at: "header");
                }
                else if (format is "IMAGE" or "VIDEO" or "DOCUMENT" or "GIF" && component["example"]?["header_handle"] is null)
                {
                    throw Missing("header: example.header_handle");
                }

                break;
            case "BODY" when component.ContainsKey("text"):
                CheckText(text, 1024, 2388072, "body");
                CheckEnds(text!);
                CheckVariables(text!, component, "body_text", named, at: "body");
                break;
            case "FOOTER" when component.ContainsKey("text"):
                CheckText(text, 60, 2388073, "footer");
                if (TemplateShape.VariablesOf(text).Count > 0)
                {
                    throw Refusal.ForPeople(2388073, "Invalid footer", "A footer has no variables.");
                }

                break;
        }
    }

    private static void CheckText(string? text, int limit, int subcode, string part)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Missing($"{part}: text");
        }

        if (new StringInfo(text).LengthInTextElements > limit)
        {
            throw Refusal.ForPeople(
                subcode == 2388072 ? 2388040 : subcode, "Text too long", $"The {part} has at most {limit} characters.");
        }
    }

    private static void CheckEnds(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith("{{", StringComparison.Ordinal) || trimmed.EndsWith("}}", StringComparison.Ordinal))
        {
            throw Refusal.ForPeople(
                2388299,
                "Leading or trailing params are not allowed",
                "Variables can't be at the start or end of the template.");
        }
    }

    private static void CheckVariables(string text, JsonObject component, string example, bool named, string at)
    {
        var variables = TemplateShape.VariablesOf(text);
        if (variables.Count == 0)
        {
            return;
        }

        if (at == "header" && variables.Count > 1)
        {
            throw Refusal.ForPeople(2388047, "Invalid header", "A header has at most one variable.");
        }

        for (var i = 0; !named && i < variables.Count; i++)
        {
            if (!variables.Contains((i + 1).ToString(CultureInfo.InvariantCulture)))
            {
                throw Refusal.ForPeople(
                    2388072, "Invalid variables", $"The variables of the {at} must be {{{{1}}}}, {{{{2}}}} and so on.");
            }
        }

        var given = component["example"]?[named ? example + "_named_params" : example] as JsonArray;
        var count = given is [JsonArray inner] ? inner.Count : given?.Count ?? 0;
        if (count < variables.Count)
        {
            throw Missing($"{at}: example.{(named ? example + "_named_params" : example)}");
        }
    }

    private static void CheckButtons(JsonArray components)
    {
        var buttons = components.OfType<JsonObject>()
            .Where(component => component["type"]!.ToString().Equals("BUTTONS", StringComparison.OrdinalIgnoreCase))
            .SelectMany(component => component["buttons"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .ToList();
        if (buttons.Count > 10)
        {
            throw Refusal.ForPeople(2388040, "Too many buttons", "A template has at most 10 buttons.");
        }

        foreach (var button in buttons)
        {
            var type = button["type"]?.ToString().ToUpperInvariant();
            if (type is null || !ButtonTypes.Contains(type))
            {
                throw Refusal.NotOneOf("components[buttons][type]", ButtonTypes);
            }

            if (type is "QUICK_REPLY" or "URL" or "PHONE_NUMBER" or "FLOW")
            {
                CheckText(button["text"]?.ToString(), 25, 2388040, "button");
            }

            if (type == "URL")
            {
                CheckText(button["url"]?.ToString(), 2000, 2388040, "button's url");
                if (TemplateShape.VariablesOf(button["url"]!.ToString()).Count > 0 && button["example"] is null)
                {
                    throw Missing("buttons: example");
                }
            }

            if (type == "PHONE_NUMBER")
            {
                CheckText(button["phone_number"]?.ToString(), 20, 2388040, "button's phone number");
            }
        }
    }

    private static GraphErrorException Missing(string what) => Refusal.ForPeople(
        2388043,
        "Missing expected fields",
        $"Message template \"components\" param is missing expected field(s): {what}.");

    [GeneratedRegex(@"\A[a-z0-9_]+\z")]
    private static partial Regex NamePattern();
}
