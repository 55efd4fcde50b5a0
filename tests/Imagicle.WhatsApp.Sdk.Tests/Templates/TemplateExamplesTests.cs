using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Templates;

/// <summary>Templates are written as Meta's examples are, and what Meta answers is read whole.</summary>
public sealed class TemplateExamplesTests : IDisposable
{
    private const string Created = """{"id":"1689556908129832","status":"PENDING","category":"UTILITY"}""";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly GraphServer graph = new();

    public static TheoryData<string> Requests => [.. TemplateExamples.OfMeta.Keys];

    public static TheoryData<string> Answers =>
        ["waba-id-message-templates/get-response-200/example-response", "template-id/get-response-200/example-response"];

    public void Dispose() => graph.Dispose();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Create_MetasExample_WritesTheSameJson(string name)
    {
        graph.Answer(Created);

        await graph.Client.Templates.CreateAsync(TemplateExamples.OfMeta[name]);

        var expected = MetaFile.Object(name);
        WithUpperCaseTypes(expected);
        WithSupportedApps(expected);
        graph.Single.Body.ShouldBe(expected);
        graph.Single.Method.Should().Be("POST");
        graph.Single.Path.Should().Be(GraphServer.Account + "/message_templates");
    }

    [Fact]
    public void Examples_EachOfMetas_IsCovered()
    {
        TemplateExamples.OfMeta.Should().HaveCount(11);
        if (MetaFile.Exist)
        {
            MetaFile.In("waba-id-message-templates/post-request").Should().BeEquivalentTo(TemplateExamples.OfMeta.Keys);
        }
    }

    [Fact]
    public async Task Create_EveryKind_WritesTheApprovedJson()
    {
        graph.Answer(Created);
        var text = new StringBuilder();
        foreach (var (name, template) in TemplateExamples.OfOurs)
        {
            await graph.Client.Templates.CreateAsync(template);
            text.Append("## ").Append(name).Append('\n')
                .Append(JsonNode.Parse(graph.Requests[^1].Body)!.ToJsonString(Indented)).Append("\n\n");
        }

        Approved.Verify(text.ToString(), "NewTemplates");
    }

    [Fact]
    public void Examples_EveryKindOfComponentAndButton_IsShown()
    {
        var components = TemplateExamples.OfMeta.Values.Concat(TemplateExamples.OfOurs.Values)
            .SelectMany(template => template.Components ?? [])
            .SelectMany(component => component is CarouselComponent carousel
                ? carousel.Cards.SelectMany(card => card.Components).Append(component)
                : [component])
            .ToList();

        components.Select(component => component.GetType()).Should().Contain(MembersOf<TemplateComponent>());
        components.OfType<ButtonsComponent>().SelectMany(buttons => buttons.Buttons).Select(button => button.GetType())
            .Should().Contain(MembersOf<ButtonDefinition>());
    }

    /// <summary>What is read and written again is the same: nothing is lost, also not for an edit.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public void Read_MetasAnswer_LosesNothing(string name)
    {
        foreach (var template in TemplatesOf(MetaFile.Object(name)))
        {
            var read = JsonSerializer.Deserialize(template.ToJsonString(), TemplatesJson.Default.MessageTemplate)!;

            read.AdditionalFields.Should().BeEmpty("all of its fields have a property");
            var written = JsonSerializer.SerializeToNode(read, TemplatesJson.Default.MessageTemplate)!.AsObject();
            foreach (var (field, value) in template)
            {
                JsonNode.DeepEquals(written[field], value).Should().BeTrue("{0} of {1}", field, written);
            }
        }
    }

    /// <summary>What was created comes back as the same types.</summary>
    [Fact]
    public void Read_EveryKind_IsWhatWasWritten()
    {
        foreach (var (name, template) in TemplateExamples.OfMeta.Concat(TemplateExamples.OfOurs))
        {
            var json = JsonSerializer.Serialize(template, TemplatesJson.Default.NewTemplate);

            var read = JsonSerializer.Deserialize(json, TemplatesJson.Default.MessageTemplate)!;

            read.Name.Should().Be(template.Name);
            read.Components.Select(component => component.GetType())
                .Should().Equal((template.Components ?? []).Select(component => component.GetType()), name);
            JsonNode.DeepEquals(
                JsonSerializer.SerializeToNode(read, TemplatesJson.Default.MessageTemplate)!["components"],
                JsonNode.Parse(json)!["components"] ?? new JsonArray()).Should().BeTrue(name);
        }
    }

    [Fact]
    public async Task Create_MetasAnswers_AreRead()
    {
        foreach (var name in MetaFile.In("waba-id-message-templates/post-response-200"))
        {
            var created = await new GraphServer().Answer(MetaFile.Read(name)!).Client.Templates
                .CreateAsync(new("a", "en", TemplateCategory.Utility));

            created.Id.Should().NotBeNullOrEmpty(name);
            created.Status.Should().Be(TemplateStatus.Pending);
            new TemplateCategory?[] { TemplateCategory.Utility, TemplateCategory.Marketing }.Should().Contain(created.Category);
        }
    }

    [Fact]
    public async Task Edit_MetasExample_WritesTheSameJson()
    {
        graph.Answer(MetaFile.Read("template-id/post-response-200/example-response") ?? """{"success":true}""");

        await graph.Client.Templates.EditAsync("920070352646140", new()
        {
            Category = TemplateCategory.Marketing,
            Components =
            [
                HeaderComponent.OfText("Fall Sale"),
                new BodyComponent(
                    "Hi {{1}}, our Fall Sale is on! Use promo code {{2}} Get an extra 25% off every order above $350!",
                    "Mark",
                    "FALL25"),
                new FooterComponent("Not interested in any of our sales? Tap Stop Promotions"),
                new ButtonsComponent(new QuickReplyButtonDefinition("Stop promotions")),
            ],
        });

        var expected = MetaFile.Object("template-id/post-request/edit-template");
        expected?.Remove("name"); // an edit takes neither: the template's id names both
        expected?.Remove("language");
        graph.Single.Body.ShouldBe(expected);
        graph.Single.Path.Should().Be("/v25.0/920070352646140");
    }

    private static IEnumerable<JsonObject> TemplatesOf(JsonObject? answer) => answer is null ? []
        : answer["data"] is JsonArray data ? data.Select(template => template!.AsObject()) : [answer];

    private static IEnumerable<Type> MembersOf<T>() =>
        typeof(T).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(T)));

    /// <summary>Three examples write <c>body</c>; Meta compares without case, all other types are in upper case.</summary>
    private static void WithUpperCaseTypes(JsonObject? template)
    {
        foreach (var component in template?["components"]!.AsArray() ?? [])
        {
            component!["type"] = component["type"]!.GetValue<string>().ToUpperInvariant();
        }
    }

    /// <summary>Two examples have the app of a one-tap button in its old place.</summary>
    private static void WithSupportedApps(JsonObject? template)
    {
        foreach (var component in template?["components"]!.AsArray() ?? [])
        {
            foreach (var button in component!["buttons"]?.AsArray() ?? [])
            {
                if (button!.AsObject().Remove("package_name", out var package))
                {
                    button.AsObject().Remove("signature_hash", out var hash);
                    button["supported_apps"] = new JsonArray(
                        new JsonObject { ["package_name"] = package, ["signature_hash"] = hash });
                }
            }
        }
    }
}
