using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>The JSON parsing test suite: y_ files are JSON, n_ files are not, i_ files are left to the reader.</summary>
public sealed class JsonTestSuiteTests
{
    private const string NotJson = "Not valid JSON";

    private static IEnumerable<(string Name, byte[] Json)> Files(string prefix)
    {
        var folder = Path.Combine(RepositoryRoot.Reference, "json-test-suite", "test_parsing");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, prefix + "*.json").Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))
            : [];
    }

    [Theory]
    [InlineData("y_")]
    [InlineData("i_")]
    [InlineData("n_")]
    public void Read_WholeBody_GivesOneUnknownEventWithAllBytes(string prefix)
    {
        foreach (var (name, json) in Files(prefix))
        {
            var unknown = WebhookReader.Read(json).Should().ContainSingle(name).Which.Should().BeOfType<UnknownEvent>(name).Subject;

            unknown.Problem.Should().NotBeNull(name);
            unknown.RawJson.ToArray().Should().Equal(json, name);
            if (prefix != "i_")
            {
                unknown.Problem!.StartsWith(NotJson, StringComparison.Ordinal).Should().Be(prefix == "n_", name);
            }
        }
    }

    [Fact]
    public void Read_ValidJsonInAnySlot_IsRead()
    {
        foreach (var (name, json) in Files("y_"))
        {
            foreach (var (slot, body) in Slots(json))
            {
                var events = WebhookReader.Read(body);

                events.Should().HaveCount(2, "{0} in {1}", name, slot);
                events[1].Should().BeOfType<IncomingText>("{0} in {1}", name, slot).Which.Body.Should().Be("neighbour");
                events.Should().NotContain(
                    one => one is UnknownEvent && ((UnknownEvent)one).Problem!.StartsWith(NotJson), "{0} in {1}", name, slot);
                if (slot == "unknown")
                {
                    events[0].Should().BeOfType<IncomingText>(name).Which.Body.Should().Be("first");
                }
            }
        }
    }

    [Fact]
    public void Read_InvalidJsonInAnySlot_GivesOneUnknownEvent()
    {
        foreach (var (name, json) in Files("n_"))
        {
            foreach (var (slot, body) in Slots(json))
            {
                WebhookReader.Read(body).Should().ContainSingle("{0} in {1}", name, slot)
                    .Which.Should().BeOfType<UnknownEvent>().Which.Problem.Should().StartWith(NotJson, "{0} in {1}", name, slot);
            }
        }
    }

    [Fact]
    public void Read_UndecidedJsonInAnySlot_NeverThrowsAndHarmsNoNeighbour()
    {
        foreach (var (name, json) in Files("i_"))
        {
            foreach (var (slot, body) in Slots(json))
            {
                var events = WebhookReader.Read(body);
                if (events is not [UnknownEvent])
                {
                    events.Should().HaveCount(2, "{0} in {1}", name, slot);
                    events[1].Should().BeOfType<IncomingText>("{0} in {1}", name, slot).Which.Body.Should().Be("neighbour");
                }
            }
        }
    }

    [Fact]
    public void Read_AnyTextAsString_ComesBackExactly()
    {
        foreach (var (name, json) in Files(""))
        {
            string text;
            try
            {
                text = new UTF8Encoding(false, true).GetString(json);
            }
            catch (ArgumentException)
            {
                // No text at all, so it cannot be in a string.
                continue;
            }

            var body = WebhookPayloads.Messages(
                "\"messages\":[" + WebhookPayloads.Text(JsonSerializer.Serialize(text)) + "]");
            WebhookPayloads.Read(body).Should().ContainSingle(name).Which.Should().BeOfType<IncomingText>(name)
                .Which.Body.Should().Be(text, name);
        }
    }

    /// <summary>The JSON in place of values of a message that has a neighbour.</summary>
    private static IEnumerable<(string Slot, byte[] Body)> Slots(byte[] json)
    {
        const string Here = "\u0001";
        var slots = new Dictionary<string, string>
        {
            ["unknown"] = """{"from":"39333","id":"wamid.0","timestamp":"1790000000","type":"text","new":""" + Here + ""","text":{"body":"first"}}""",
            ["body"] = WebhookPayloads.Text(Here, "wamid.0"),
            ["content"] = """{"from":"39333","id":"wamid.0","timestamp":"1790000000","type":"text","text":""" + Here + "}",
            ["timestamp"] = """{"from":"39333","id":"wamid.0","timestamp":""" + Here + ""","type":"text","text":{"body":"first"}}""",
            ["context"] = """{"from":"39333","id":"wamid.0","context":""" + Here + ""","type":"text","text":{"body":"first"}}""",
            ["errors"] = """{"from":"39333","id":"wamid.0","errors":""" + Here + ""","type":"text","text":{"body":"first"}}""",
            ["message"] = Here,
        };
        foreach (var (slot, message) in slots)
        {
            var text = WebhookPayloads.Messages("\"messages\":[" + message + "," + WebhookPayloads.Text("\"neighbour\"") + "]");
            var at = text.IndexOf(Here, StringComparison.Ordinal);
            yield return (slot, [.. Encoding.UTF8.GetBytes(text[..at]), .. json, .. Encoding.UTF8.GetBytes(text[(at + 1)..])]);
        }
    }
}
