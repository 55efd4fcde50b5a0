using System.Text.Json;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Examples;

/// <summary>What a user of this SDK writes for one of Meta's examples comes out as Meta's JSON.</summary>
public class MetaExamplesTests
{
    public static TheoryData<string> Covered() => [.. CoveredExamples.All.Keys];

    public static TheoryData<string> WithType() =>
        [.. CoveredExamples.All.Keys.Where(name => name != "send-typing-indicator-and-read-receipt")];

    [Theory]
    [MemberData(nameof(Covered))]
    public async Task Send_MetasExample_WritesTheSameJson(string name)
    {
        var graph = new FakeGraph
        {
            Answer = _ => FakeGraph.Json("""{"messages":[{"id":"wamid.A="}],"success":true}"""),
        };

        await CoveredExamples.All[name](graph.CreateClient().Messages);

        var written = JsonNode.Parse(graph.Bodies.Should().ContainSingle().Which);
        if (Directory.Exists(MetaExample.Directory))
        {
            var expected = MetaExample.Read(name);
            JsonNode.DeepEquals(written, expected).Should().BeTrue("{0} has to be {1}", written, expected);
        }
    }

    [Theory]
    [MemberData(nameof(WithType))]
    public async Task Send_AnyKindAsCustomMessage_WritesTheSameJson(string name)
    {
        if (!Directory.Exists(MetaExample.Directory))
        {
            return;
        }

        var graph = new FakeGraph();
        var expected = MetaExample.Read(name);
        var type = expected["type"]!.GetValue<string>();
        var message = new CustomMessage(new(type), JsonSerializer.SerializeToElement(expected[type]));
        var options = new SendOptions { ReplyTo = expected["context"]?["message_id"]?.GetValue<string>() };

        await graph.CreateClient().Messages.SendAsync(expected["to"]!.GetValue<string>(), message, options);

        JsonNode.DeepEquals(JsonNode.Parse(graph.Bodies.Single()), expected).Should().BeTrue();
    }

    [Fact]
    public async Task Send_EachOfMetasAnswers_IsRead()
    {
        var answers = Path.Combine(MetaExample.Directory, "..", "post-response-200");
        foreach (var file in Directory.Exists(answers) ? Directory.GetFiles(answers, "*.json") : [])
        {
            var answer = await File.ReadAllTextAsync(file);
            var messages = new FakeGraph { Answer = _ => FakeGraph.Json(answer) }.CreateClient().Messages;
            if (answer.Contains("success", StringComparison.Ordinal))
            {
                await messages.MarkAsReadAsync("wamid.A=");
            }
            else
            {
                (await messages.SendTextAsync("+16505551234", "hi")).Id.Should().StartWith("wamid.", "of {0}", file);
            }
        }
    }

    [Fact]
    public void All_EachOfTheFiftyFiles_IsCovered()
    {
        var named = CoveredExamples.All.Keys;

        named.Should().HaveCount(50).And.OnlyHaveUniqueItems();
        if (Directory.Exists(MetaExample.Directory))
        {
            Directory.GetFiles(MetaExample.Directory, "*.json").Select(Path.GetFileNameWithoutExtension)
                .Should().BeEquivalentTo(named);
        }
    }
}
