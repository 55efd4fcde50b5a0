using System.Text.Json;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

/// <summary>Meta's own request examples; nothing to check where they do not lie beside the repository.</summary>
public class MetaExamplesTests
{
    private const string Requests = "phone-number-id-messages/post-request";
    private const string Answers = "phone-number-id-messages/post-response-200";

    [Fact]
    public async Task Post_MetasExamples_AreAcceptedWithMetasAnswer()
    {
        var accepted = new List<string>();
        foreach (var (name, request) in Read())
        {
            // Without its type, Meta would take this list for a text; and the parts of that order do not add up.
            if (name is "send-reply-to-list-message.json" or "send-order-details-message.json")
            {
                continue;
            }

            await using var bed = await StartAsync(request);
            if (request.ContainsKey("status"))
            {
                request["message_id"] = await bed.Ada.SaysAsync("read me");
            }

            var answer = await bed.PostAsync(request.ToJsonString());

            answer.Status.Should().Be(200, "of {0}: {1}", name, answer.Json);
            if (MetaExamples.TryRead($"{Answers}/{name}") is { } expected)
            {
                MetaExamples.Names(answer.Json).Except([".messages[].message_status:String"])
                    .Should().Equal(MetaExamples.Names(JsonDocument.Parse(expected).RootElement), "of {0}", name);
            }

            accepted.Add(name);
        }

        accepted.Count.Should().Be(MetaExamples.Folder is null ? 0 : 48);
    }

    private static async Task<TestBed> StartAsync(JsonObject request)
    {
        var bed = await TestBed.StartWithOpenWindowAsync(options => options.AcceptUnknownMedia = true);
        if (request["template"] is { } template)
        {
            bed.Emulator.Approve(new(template["name"]!.ToString(), template["language"]!["code"]!.ToString()));
        }

        // The examples write to different numbers.
        if (request["to"] is { } to)
        {
            await bed.Emulator.Customer(to.ToString()).SaysAsync("hi");
        }

        return bed;
    }

    private static IEnumerable<(string Name, JsonObject Request)> Read()
    {
        if (MetaExamples.Folder is not { } folder)
        {
            yield break;
        }

        foreach (var file in Directory.GetFiles(Path.Combine(folder, Requests)).Order(StringComparer.Ordinal))
        {
            var json = File.ReadAllText(file)
                .Replace("{{Recipient-Phone-Number}}", "+393331234567", StringComparison.Ordinal)
                .Replace("{{Recipient-WA-Phone-Number}}", "+393331234567", StringComparison.Ordinal)
                .Replace("<http(s)://", "https://example.com/", StringComparison.Ordinal)
                .Replace("http(s)://", "https://example.com/", StringComparison.Ordinal)
                .Replace("template-name", "template_name", StringComparison.Ordinal)
                .Replace("unique-reference-id-from-order-details-msg", "unique-reference-id", StringComparison.Ordinal)
                .Replace("<HEADER_TYPE>", "text", StringComparison.Ordinal)
                .Replace("<TEMPLATE_NAME>", "template_name", StringComparison.Ordinal)
                .Replace("language-and-locale-code", "en_US", StringComparison.Ordinal);
            yield return (Path.GetFileName(file), JsonNode.Parse(json)!.AsObject());
        }
    }
}
