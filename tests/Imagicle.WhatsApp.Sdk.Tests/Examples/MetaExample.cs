using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Examples;

/// <summary>
/// Meta's example requests. They are not part of the repository: where they are absent, the tests that read them have
/// nothing to compare with.
/// </summary>
internal static class MetaExample
{
    /// <summary>What stands in the examples for a value, and the usable value that takes its place.</summary>
    private static readonly Dictionary<string, string> Placeholders = new()
    {
        ["{{Recipient-Phone-Number}}"] = "+16505551234",
        ["{{Recipient-WA-Phone-Number}}"] = "+16505551234",
        ["<http(s)://audio-url>"] = "https://example.com/audio",
        ["http(s)://audio-url"] = "https://example.com/audio",
        ["<http(s)://document-url>"] = "https://example.com/document",
        ["http(s)://image-url"] = "https://example.com/image",
        ["http(s)://the-image-url"] = "https://example.com/image",
        ["<http(s)://sticker-url>"] = "https://example.com/sticker",
        ["<http(s)://video-url>"] = "https://example.com/video",
        ["<HEADER_TYPE>"] = "text",
        ["unique-reference-id-from-order-details-msg"] = "unique-reference-id", // 35 characters at most
        ["<TEMPLATE_NAME>"] = "template_name", // neither has it signs of less and greater
        ["template-name"] = "template_name", // a name has no dash
    };

    /// <summary>Where an example differs from what we send although both mean the same, and why.</summary>
    private static readonly Action<JsonObject>[] Normalisations =
    [
        WithPlus,
        WithRecipientType,
        WithType,
        WithPreviewUrl,
        WithoutLanguagePolicy,
        WithoutCalendarParts,
        WithIndexAsString,
        WithPayloadInsteadOfBoolean,
        WithLowerCaseButton,
        WithCoordinatesAsStrings,
    ];

    internal static string Directory { get; } = Path.Combine(
        RepositoryRoot.Reference, "meta-examples", "phone-number-id-messages", "post-request");

    internal static JsonObject Read(string name)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Directory, name + ".json")))!.AsObject();
        foreach (var normalise in Normalisations)
        {
            normalise(root);
        }

        ReplacePlaceholders(root);
        return root;
    }

    /// <summary>We always send the <c>+</c>: without it Meta puts the sender's country code in front.</summary>
    private static void WithPlus(JsonObject root)
    {
        if (root["to"]?.GetValue<string>() is { Length: > 0 } to && char.IsAsciiDigit(to[0]))
        {
            root["to"] = "+" + to;
        }
    }

    /// <summary>We always send it; Meta's default is the same.</summary>
    private static void WithRecipientType(JsonObject root)
    {
        if (root.ContainsKey("to"))
        {
            root["recipient_type"] ??= "individual";
        }
    }

    /// <summary>We always send it; two examples forget it.</summary>
    private static void WithType(JsonObject root)
    {
        foreach (var type in new[] { "text", "interactive" })
        {
            if (root.ContainsKey(type))
            {
                root["type"] ??= type;
            }
        }
    }

    /// <summary>We always send it; Meta's default is false.</summary>
    private static void WithPreviewUrl(JsonObject root)
    {
        if (root["text"] is JsonObject text)
        {
            text["preview_url"] ??= false;
        }
    }

    /// <summary>Legacy: absent in all current examples of Meta.</summary>
    private static void WithoutLanguagePolicy(JsonObject root) =>
        (root["template"]?["language"] as JsonObject)?.Remove("policy");

    /// <summary>The Cloud API always shows the fallback value.</summary>
    private static void WithoutCalendarParts(JsonObject root)
    {
        foreach (var parameter in Parameters(root))
        {
            if (parameter["date_time"] is JsonObject date)
            {
                parameter["date_time"] = new JsonObject { ["fallback_value"] = date["fallback_value"]!.DeepClone() };
            }
        }
    }

    /// <summary>Meta takes number and string; its description says string.</summary>
    private static void WithIndexAsString(JsonObject root)
    {
        foreach (var component in Components(root))
        {
            if (component["index"] is JsonValue index && index.TryGetValue<int>(out var number))
            {
                component["index"] = number.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>One example gives quick-reply buttons a boolean text; their only parameter is a payload.</summary>
    private static void WithPayloadInsteadOfBoolean(JsonObject root)
    {
        foreach (var parameter in Parameters(root))
        {
            if (parameter["text"] is JsonValue text && text.TryGetValue<bool>(out var value))
            {
                parameter.Remove("text");
                parameter["type"] = "payload";
                parameter["payload"] = value ? "true" : "false";
            }
        }
    }

    /// <summary>One example writes CATALOG; Meta compares without case, all other types are in lower case.</summary>
    private static void WithLowerCaseButton(JsonObject root)
    {
        foreach (var component in Components(root))
        {
            if (component["sub_type"] is JsonValue type)
            {
                component["sub_type"] = type.GetValue<string>().ToLowerInvariant();
            }
        }
    }

    /// <summary>Meta takes number and string; its description says string.</summary>
    private static void WithCoordinatesAsStrings(JsonObject root)
    {
        if (root["location"] is JsonObject location)
        {
            foreach (var name in new[] { "latitude", "longitude" })
            {
                location[name] = location[name]!.GetValue<double>().ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static IEnumerable<JsonObject> Components(JsonObject root) =>
        root["template"]?["components"]?.AsArray().Select(component => component!.AsObject()) ?? [];

    private static List<JsonObject> Parameters(JsonObject root) =>
        [.. Components(root).SelectMany(component => component["parameters"]!.AsArray(), (_, node) => node!.AsObject())];

    private static void ReplacePlaceholders(JsonNode node)
    {
        if (node is JsonValue value)
        {
            if (value.TryGetValue<string>(out var text) && Placeholders.TryGetValue(text, out var usable))
            {
                node.ReplaceWith(usable);
            }
        }
        else
        {
            List<JsonNode?> children = node is JsonObject item
                ? [.. item.Select(property => property.Value)]
                : [.. node.AsArray()];
            children.ForEach(child => ReplacePlaceholders(child!));
        }
    }
}
