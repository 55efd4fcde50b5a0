using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>
/// Meta's examples. They are not part of the repository: where they are absent, the tests that read them compare with
/// nothing.
/// </summary>
internal static class MetaFile
{
    private static readonly string Root = Path.Combine(RepositoryRoot.Reference, "meta-examples");

    internal static bool Exist { get; } = Directory.Exists(Root);

    /// <summary>The text of an example, such as <c>flow-id/get-response-200/get-flow</c>; null where they are absent.</summary>
    internal static string? Read(string name) => Exist ? File.ReadAllText(Path.Combine(Root, name + ".json")) : null;

    internal static JsonObject? Object(string name) => Read(name) is { } text ? JsonNode.Parse(text)!.AsObject() : null;

    /// <summary>The names of all examples in a folder.</summary>
    internal static IReadOnlyList<string> In(string folder) => Exist
        ? [.. Directory.GetFiles(Path.Combine(Root, folder), "*.json").Select(file => $"{folder}/{Path.GetFileNameWithoutExtension(file)}")]
        : [];

    internal static void ShouldBe(this string json, JsonNode? expected)
    {
        if (expected is not null)
        {
            var written = JsonNode.Parse(json);
            JsonNode.DeepEquals(written, expected).Should().BeTrue("{0} has to be {1}", written, expected);
        }
    }
}
