using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What the parts of a template say and which parameters they want.</summary>
internal sealed partial record TemplateShape
{
    /// <summary>The parts as they were given, or made up where they were not.</summary>
    internal required JsonArray Components { get; init; }

    /// <summary>Such as <c>TEXT</c> or <c>IMAGE</c>; null without a header.</summary>
    internal string? HeaderFormat { get; init; }

    internal string? HeaderText { get; init; }

    internal string? BodyText { get; init; }

    /// <summary>The names or numbers of the body's variables; null when they are not known.</summary>
    internal IReadOnlyList<string>? BodyVariables { get; init; }

    internal string? FooterText { get; init; }

    internal IReadOnlyList<ShapeButton> Buttons { get; init; } = [];

    internal IReadOnlyList<TemplateShape> Cards { get; init; } = [];

    internal bool HasExpiration { get; init; }

    internal bool HasNamedParameters { get; init; }

    /// <summary>Whether all is known, and so can be checked.</summary>
    internal bool IsComplete { get; init; }

    internal static TemplateShape Of(EmulatedTemplate template)
    {
        if (template.ComponentsJson is { } json)
        {
            var components = JsonNode.Parse(json) as JsonArray
                ?? throw new ArgumentException("The components of a template are a JSON array.", nameof(template));
            var shape = Of(components, template.HasNamedParameters);
            return template.BodyParameters is { } given && given != shape.BodyVariables?.Count
                ? throw new ArgumentException("The components have another number of variables.", nameof(template))
                : shape;
        }

        var variables = Enumerable.Range(1, template.BodyParameters ?? 0).Select(i => $"{{{{{i}}}}}");
        var made = new JsonArray(new JsonObject
        {
            ["type"] = "BODY",
            ["text"] = string.Join(' ', variables.Prepend($"Template {template.Name}:").Append("(end)")),
        });
        if (template.ButtonLabels.Count > 0)
        {
            made.Add((JsonNode)new JsonObject
            {
                ["type"] = "BUTTONS",
                ["buttons"] = new JsonArray([.. template.ButtonLabels.Select(label => new JsonObject
                {
                    ["type"] = "QUICK_REPLY",
                    ["text"] = label,
                })]),
            });
        }

        return Of(made, template.HasNamedParameters) with
        {
            IsComplete = false,
            BodyText = null,
            BodyVariables = template.BodyParameters is { } count
                ? [.. Enumerable.Range(1, count).Select(i => $"{i}")]
                : null,
        };
    }

    internal static TemplateShape Of(JsonArray components, bool named)
    {
        var shape = new TemplateShape { Components = components, HasNamedParameters = named, IsComplete = true };
        foreach (var component in components.OfType<JsonObject>())
        {
            var text = component["text"]?.ToString();
            shape = component["type"]?.ToString().ToUpperInvariant() switch
            {
                "HEADER" => shape with
                {
                    HeaderFormat = component["format"]?.ToString().ToUpperInvariant() ?? "TEXT",
                    HeaderText = text,
                },
                "BODY" => shape with { BodyText = text, BodyVariables = VariablesOf(text) },
                "FOOTER" => shape with { FooterText = text },
                "LIMITED_TIME_OFFER" => shape with
                {
                    HasExpiration = component["limited_time_offer"]?["has_expiration"]?.ToString() == "true",
                },
                "BUTTONS" => shape with
                {
                    Buttons = [.. (component["buttons"] as JsonArray ?? []).OfType<JsonObject>().Select(ShapeButton.Of)],
                },
                "CAROUSEL" => shape with
                {
                    Cards = [.. (component["cards"] as JsonArray ?? []).OfType<JsonObject>()
                        .Select(card => Of(card["components"] as JsonArray ?? [], named))],
                },
                _ => shape,
            };
        }

        // Of an authentication template, Meta writes the body: one variable, the code.
        return shape.Buttons.Any(button => button.Type == "OTP") && shape.BodyVariables is null or []
            ? shape with { BodyText = "{{1}} is your verification code.", BodyVariables = ["1"] }
            : shape with { BodyVariables = shape.BodyVariables ?? [] };
    }

    /// <summary>The variables of a text, each once, in order.</summary>
    internal static IReadOnlyList<string> VariablesOf(string? text) =>
        text is null ? [] : [.. Variable().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>A text with its variables replaced.</summary>
    internal static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Variable().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex(@"\{\{\s*(\w+)\s*\}\}")]
    private static partial Regex Variable();
}

/// <summary>A button of a template.</summary>
/// <param name="Type">Such as <c>QUICK_REPLY</c>.</param>
/// <param name="Text">Its label; null where WhatsApp writes it.</param>
/// <param name="Url">Where it leads; null for other kinds.</param>
internal sealed record ShapeButton(string Type, string? Text, string? Url)
{
    /// <summary>What a send must call it; null when it has no parameter.</summary>
    internal string? SubType => Type switch
    {
        "URL" when TemplateShape.VariablesOf(Url).Count > 0 => "url",
        "OTP" => "url",
        "QUICK_REPLY" => "quick_reply",
        "COPY_CODE" => "copy_code",
        "FLOW" => "flow",
        "CATALOG" => "catalog",
        "MPM" => "mpm",
        "VOICE_CALL" => "voice_call",
        "ORDER_DETAILS" => "order_details",
        _ => null,
    };

    /// <summary>Whether a send without its parameter is refused.</summary>
    internal bool NeedsParameter => SubType is "url" or "copy_code" or "mpm" or "order_details";

    internal static ShapeButton Of(JsonObject button) => new(
        button["type"]?.ToString().ToUpperInvariant() ?? "", button["text"]?.ToString(), button["url"]?.ToString());
}
