using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The checks that constructors make: shape only, never Meta's limits.</summary>
internal static class Shape
{
    internal static string NotBlank(string value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }

    internal static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>A copy of a list that has no null in it: whoever made the list may change it later.</summary>
    internal static IReadOnlyList<T> Copy<T>(
        IReadOnlyList<T> items, [CallerArgumentExpression(nameof(items))] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, name);
        IReadOnlyList<T> copy = [.. items];
        return copy.Any(item => item is null) ? throw new ArgumentException("An item is null.", name) : copy;
    }

    /// <summary>The same, of a list that has at least one item.</summary>
    internal static IReadOnlyList<T> NotEmpty<T>(
        IReadOnlyList<T> items, [CallerArgumentExpression(nameof(items))] string name = "")
        where T : class
    {
        var copy = Copy(items, name);
        return copy.Count == 0 ? throw new ArgumentException("At least one item is needed.", name) : copy;
    }

    /// <summary>The same, of texts that are not blank.</summary>
    internal static IReadOnlyList<string> Texts(
        IReadOnlyList<string> items, [CallerArgumentExpression(nameof(items))] string name = "")
    {
        var copy = NotEmpty(items, name);
        return copy.Any(string.IsNullOrWhiteSpace) ? throw new ArgumentException("An item is empty.", name) : copy;
    }

    /// <summary>A copy of named texts without empty ones, which Meta refuses.</summary>
    internal static IReadOnlyDictionary<string, string> Copy(
        IReadOnlyDictionary<string, string> items, [CallerArgumentExpression(nameof(items))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(items, name);
        return items.Any(item => string.IsNullOrWhiteSpace(item.Key) || string.IsNullOrWhiteSpace(item.Value))
            ? throw new ArgumentException("A name or value is empty.", name)
            : new Dictionary<string, string>(items, StringComparer.Ordinal);
    }

    internal static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }

    internal static Uri WebLink(Uri link, [CallerArgumentExpression(nameof(link))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(link, name);
        return link is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? link
            : throw new ArgumentException("A link is an absolute http or https address.", name);
    }

    internal static Uri WebLink(string link, [CallerArgumentExpression(nameof(link))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(link, name);
        return Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri)
            ? WebLink(uri, name)
            : throw new ArgumentException("A link is an absolute http or https address.", name);
    }

    /// <summary>A JSON object, kept independently of the document that it came from.</summary>
    internal static JsonElement JsonObject(JsonElement json, [CallerArgumentExpression(nameof(json))] string name = "") =>
        json.ValueKind == JsonValueKind.Object
            ? json.Clone()
            : throw new ArgumentException("A JSON object is needed.", name);

    internal static JsonElement ParseJson(string json, [CallerArgumentExpression(nameof(json))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(json, name);
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ArgumentException("The text is not JSON.", name, e);
        }
    }
}
