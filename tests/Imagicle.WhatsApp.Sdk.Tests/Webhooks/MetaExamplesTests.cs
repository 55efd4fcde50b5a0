using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>Meta's own examples, where they stand beside the repository.</summary>
public sealed class MetaExamplesTests
{
    private static readonly string Folder =
        Path.Combine(RepositoryRoot.Reference, "meta-examples", "whatsapp-webhooks", "post-request");

    // Read, but said otherwise: the kind of message is the type of the event.
    private static readonly string[] Ignored = ["messaging_product", "interactive/type"];

    [Fact]
    public void Read_MetaExamples_LosesNothing()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        var files = Directory.GetFiles(Folder, "*.json");
        files.Should().HaveCount(16);
        foreach (var file in files)
        {
            var events = WebhookReader.Read(File.ReadAllBytes(file));

            events.Should().ContainSingle(file).Which.Should().NotBeOfType<UnknownEvent>(file)
                .And.NotBeOfType<IncomingUnknown>(file);
            var dump = WebhookDump.Of(events);
            var change = JsonNode.Parse(File.ReadAllText(file))!["entry"]![0]!["changes"]![0]!;
            foreach (var (path, text) in Leaves(change["value"]!, ""))
            {
                if (text.Length > 0 && !Ignored.Any(path.EndsWith))
                {
                    dump.Should().Contain(text, "{0} has it at {1}", Path.GetFileName(file), path);
                }
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Leaves(JsonNode node, string path) => node switch
    {
        JsonObject found => found.SelectMany(pair => Leaves(pair.Value!, path.Length == 0 ? pair.Key : $"{path}/{pair.Key}")),
        JsonArray items => items.SelectMany(item => Leaves(item!, path)),
        _ when path.EndsWith("timestamp", StringComparison.Ordinal) =>
            [(path, DateTimeOffset.FromUnixTimeSeconds(long.Parse(node.ToString())).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"))],
        _ => [(path, node.ToString())],
    };
}
