using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

/// <summary>
/// Meta's examples of the management paths. They are not part of the repository: where they are absent, the tests that
/// read them have nothing to compare with.
/// </summary>
internal static class MetaGroupExamples
{
    internal static string Directory { get; } = Path.Combine(RepositoryRoot.Reference, "meta-examples");

    internal static bool Exist => System.IO.Directory.Exists(Directory);

    /// <summary>The files of one kind, such as <c>waba-id/get-response-200</c>, by name.</summary>
    internal static IEnumerable<string> Files(string folder) =>
        System.IO.Directory.Exists(Path.Combine(Directory, folder))
            ? System.IO.Directory.EnumerateFiles(Path.Combine(Directory, folder), "*.json").Order(StringComparer.Ordinal)
            : [];

    internal static string Read(string file) => File.ReadAllText(Path.Combine(Directory, file + ".json"));

    /// <summary>What was read, as JSON again; through the same code that a user's own JSON would not go.</summary>
    internal static JsonNode? Write(object model)
    {
        var info = typeof(GraphObject).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(JsonSerializerContext)))
            .Select(type => ((JsonSerializerContext)type.GetProperty("Default")!.GetValue(null)!).GetTypeInfo(model.GetType()))
            .First(info => info is not null)!;
        return JsonSerializer.SerializeToNode(model, info);
    }

    /// <summary>
    /// The same JSON without what makes no difference: nulls, numbers and times as strings, case of words in capitals.
    /// </summary>
    internal static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item
            .Where(property => property.Value is not null)
            .Select(property => KeyValuePair.Create(property.Key, Plain(property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        null => null,
        _ => PlainText(node.ToString()),
    };

    private static string PlainText(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && text.Contains('T', StringComparison.Ordinal)
            ? time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
            : text;

    /// <summary>The names of fields that have no property, at any depth.</summary>
    internal static IEnumerable<string> Unknown(object? model) => model switch
    {
        GraphObject item => item.AdditionalFields.Keys.Concat(item.GetType().GetProperties()
            .Where(property => property.Name != nameof(GraphObject.AdditionalFields))
            .SelectMany(property => Unknown(property.GetValue(item)))),
        IEnumerable<object> list => list.SelectMany(Unknown),
        _ => [],
    };
}
