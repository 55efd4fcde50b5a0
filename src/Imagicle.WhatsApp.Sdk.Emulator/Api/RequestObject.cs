using System.Globalization;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// An object in a request, with its path. Reads as strictly as Meta: no nulls, no empty strings, no empty objects, no
/// unknown names inside a message.
/// </summary>
internal readonly struct RequestObject
{
    private readonly JsonElement element;

    private RequestObject(JsonElement element, string path)
    {
        this.element = element;
        Path = path;
    }

    /// <summary>Empty at the root.</summary>
    internal string Path { get; }

    internal static RequestObject Root(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Refusal.InvalidParameter("(root)", "must be a JSON object.");
        }

        try
        {
            DecodeTexts(element);
        }
        catch (InvalidOperationException)
        {
            throw Refusal.InvalidParameter("(root)", "a name or a text is not valid Unicode.");
        }

        return new(element, "");
    }

    internal string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    /// <summary>A copy that outlives the request.</summary>
    internal JsonElement Copy() => element.Clone();

    internal IEnumerable<string> Names => element.EnumerateObject().Select(property => property.Name);

    internal bool Has(string name) => element.TryGetProperty(name, out _);

    /// <summary>Refuses every other name. Not for the root: there Graph ignores what it does not know.</summary>
    internal void Only(params ReadOnlySpan<string> names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                throw Refusal.UnexpectedKey(property.Name, Path);
            }
        }
    }

    internal RequestObject Object(string name) => OptionalObject(name) ?? throw Refusal.Missing(PathOf(name));

    internal RequestObject? OptionalObject(string name) =>
        element.TryGetProperty(name, out var value) ? Nested(value, PathOf(name)) : null;

    internal IReadOnlyList<RequestObject> Objects(string name) =>
        Has(name) ? OptionalObjects(name) : throw Refusal.Missing(PathOf(name));

    internal IReadOnlyList<RequestObject> OptionalObjects(string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return [];
        }

        var path = PathOf(name);
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, i) => Nested(item, $"{path}[{i}]"))]
            : throw Refusal.InvalidParameter(path, "must be an array.");
    }

    internal string Text(string name) => OptionalText(name) ?? throw Refusal.Missing(PathOf(name));

    internal string? OptionalText(string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = ScalarText(value, PathOf(name));
        return string.IsNullOrWhiteSpace(text)
            ? throw Refusal.InvalidValue(PathOf(name), "must not be empty.")
            : text;
    }

    internal bool Flag(string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return false;
        }

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Refusal.InvalidParameter(PathOf(name), "must be a boolean.");
    }

    /// <summary>A whole number; Graph takes it as text too.</summary>
    internal long Integer(string name)
    {
        var path = PathOf(name);
        return long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refusal.InvalidParameter(path, "must be an integer.");
    }

    internal long? OptionalInteger(string name) => Has(name) ? Integer(name) : null;

    /// <summary>A number with digits behind a point, as number or text.</summary>
    internal double Number(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : throw Refusal.InvalidParameter(PathOf(name), "must be a number.");

    /// <summary>An object of texts.</summary>
    internal Dictionary<string, string> OptionalTexts(string name)
    {
        if (OptionalObject(name) is not { } texts)
        {
            return [];
        }

        return texts.Names.ToDictionary(key => key, texts.Text, StringComparer.Ordinal);
    }

    /// <summary>An array of texts; null without.</summary>
    internal IReadOnlyList<string>? OptionalTextList(string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var path = PathOf(name);
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => ScalarText(item, path))]
            : throw Refusal.InvalidParameter(path, "must be an array.");
    }

    /// <summary>A text that may be empty; null without.</summary>
    internal string? AnyText(string name) =>
        element.TryGetProperty(name, out var value) ? ScalarText(value, PathOf(name)) : null;

    internal bool IsText(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;

    internal JsonElement CopyOf(string name) => element.GetProperty(name).Clone();

    internal bool IsEmptyObject(string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Object
        && !value.EnumerateObject().Any();

    private static RequestObject Nested(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Refusal.InvalidParameter(path, "must be an object.");
        }

        using var properties = value.EnumerateObject();
        return properties.Any() ? new(value, path) : throw Refusal.InvalidValue(path, "must not be empty.");
    }

    /// <summary>JSON is valid before its texts are: half a surrogate pair shows only when it is decoded.</summary>
    private static void DecodeTexts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    DecodeTexts(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    DecodeTexts(item);
                }

                break;
            case JsonValueKind.String:
                _ = value.GetString();
                break;
        }
    }

    /// <summary>Graph takes numbers and booleans for text; one of Meta's own examples relies on it.</summary>
    private static string ScalarText(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Refusal.InvalidParameter(path, "must be a string."),
    };
}
